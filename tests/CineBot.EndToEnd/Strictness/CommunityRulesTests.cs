using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class CommunityRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private static readonly JsonNode Outside = Json("""
        { "name": "Projection", "privacy_level": 2, "entity_type": 3, "scheduled_start_time": "2026-11-23T20:00:00Z", "scheduled_end_time": "2026-11-23T22:00:00Z", "entity_metadata": { "location": "Le Balzac" } }
        """);

    [Theory]
    [InlineData("""{}""", Accepted)]
    [InlineData("""{ "name": "x{100}", "description": "x{1000}", "entity_metadata": { "location": "x{100}" } }""", Accepted)]
    [InlineData("""{ "name": "x{101}" }""", "name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "name": null }""", "name BASE_TYPE_REQUIRED")]
    [InlineData("""{ "description": "x{1001}" }""", "description BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "entity_metadata": { "location": "x{101}" } }""", "entity_metadata.location BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "entity_metadata": null }""", "entity_metadata.location BASE_TYPE_REQUIRED")]
    [InlineData("""{ "scheduled_end_time": null }""", "scheduled_end_time BASE_TYPE_REQUIRED")]
    [InlineData("""{ "scheduled_start_time": null }""", "scheduled_start_time BASE_TYPE_REQUIRED")]
    [InlineData("""{ "scheduled_start_time": "2026-11-22T20:00:01Z" }""", Accepted)]
    [InlineData("""{ "scheduled_start_time": "2026-11-22T20:00:00Z" }""", "scheduled_start_time GUILD_SCHEDULED_EVENT_SCHEDULE_PAST")]
    [InlineData("""{ "scheduled_start_time": "2026-11-22T21:00:00+02:00" }""", "scheduled_start_time GUILD_SCHEDULED_EVENT_SCHEDULE_PAST")]
    [InlineData("""{ "scheduled_start_time": "demain" }""", "scheduled_start_time DATE_TIME_TYPE_PARSE")]
    [InlineData("""{ "scheduled_end_time": "2026-11-23T20:00:00Z" }""", "scheduled_end_time GUILD_SCHEDULED_EVENT_END_BEFORE_START")]
    [InlineData("""{ "privacy_level": 1 }""", "privacy_level BASE_TYPE_CHOICES")]
    [InlineData("""{ "privacy_level": null }""", "privacy_level BASE_TYPE_REQUIRED")]
    [InlineData("""{ "entity_type": 4 }""", "entity_type BASE_TYPE_CHOICES")]
    [InlineData("""{ "channel_id": "5" }""", "channel_id GUILD_SCHEDULED_EVENT_CHANNEL_ID_UNSUPPORTED")]
    [InlineData("""{ "entity_type": 2, "channel_id": "5", "entity_metadata": null, "scheduled_end_time": null }""", Accepted)]
    [InlineData("""{ "entity_type": 2, "entity_metadata": null }""", "channel_id BASE_TYPE_REQUIRED")]
    [InlineData("""{ "entity_type": 2, "channel_id": "5" }""", "entity_metadata GUILD_SCHEDULED_EVENT_ENTITY_METADATA_UNSUPPORTED")]
    public void An_event_lies_ahead_and_has_a_place(string changes, string verdict) =>
        Assert.Equal(verdict, Verdict(ScheduledEventRules.CheckCreate(Outside.With(changes), Now)));

    [Theory]
    [InlineData(1, """{ "name": "Séance" }""", Accepted)]
    [InlineData(1, """{ "name": "" }""", "name BASE_TYPE_REQUIRED")]
    [InlineData(1, """{ "status": 2 }""", Accepted)]
    [InlineData(1, """{ "status": 4 }""", Accepted)]
    [InlineData(1, """{ "status": 3 }""", "status GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION")]
    [InlineData(2, """{ "status": 3 }""", Accepted)]
    [InlineData(2, """{ "status": 4 }""", "status GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION")]
    [InlineData(2, """{ "scheduled_start_time": "2026-11-23T21:00:00Z" }""", "scheduled_start_time GUILD_SCHEDULED_EVENT_INVALID_START_BY_STATUS")]
    [InlineData(3, """{ "name": "Séance" }""", "180000")]
    [InlineData(4, """{ "status": 1 }""", "180000")]
    [InlineData(1, """{ "scheduled_start_time": "2026-11-22T19:00:00Z" }""", "scheduled_start_time GUILD_SCHEDULED_EVENT_SCHEDULE_PAST")]
    [InlineData(1, """{ "scheduled_start_time": "2026-11-23T22:00:00Z" }""", "scheduled_end_time GUILD_SCHEDULED_EVENT_END_BEFORE_START")]
    [InlineData(1, """{ "entity_type": 2 }""", "channel_id BASE_TYPE_REQUIRED; entity_metadata GUILD_SCHEDULED_EVENT_ENTITY_METADATA_UNSUPPORTED")]
    public void An_event_is_edited_until_it_is_over(int status, string edit, string verdict) =>
        Assert.Equal(verdict, Verdict(ScheduledEventRules.CheckEdit(Json(edit), Outside.With($$"""{ "status": {{status}} }"""), Now)));

    [Theory]
    [InlineData("""{ "communication_disabled_until": "2026-12-20T20:00:00Z" }""", Accepted)]
    [InlineData("""{ "communication_disabled_until": "2026-12-20T20:00:01Z" }""", "communication_disabled_until INVALID_COMMUNICATION_DISABLED_TIMESTAMP")]
    [InlineData("""{ "communication_disabled_until": "bientôt" }""", "communication_disabled_until DATE_TIME_TYPE_PARSE")]
    [InlineData("""{ "communication_disabled_until": null }""", Accepted)]
    [InlineData("""{ "nick": "x{32}" }""", Accepted)]
    [InlineData("""{ "nick": "x{33}" }""", "nick BASE_TYPE_MAX_LENGTH")]
    public void A_timeout_lasts_twenty_eight_days_at_most(string body, string verdict) =>
        Assert.Equal(verdict, Verdict(MemberRules.CheckEdit(Json(body), Now)));

    [Theory]
    [InlineData("""{ "name": "x{100}" }""", Accepted)]
    [InlineData("""{ "name": "x{101}" }""", "name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "name": "" }""", "name BASE_TYPE_REQUIRED")]
    [InlineData("""{ "name": "n", "type": 12, "invitable": false, "auto_archive_duration": 10080 }""", Accepted)]
    [InlineData("""{ "name": "n", "type": 0 }""", "type BASE_TYPE_CHOICES")]
    [InlineData("""{ "name": "n", "auto_archive_duration": 120 }""", "auto_archive_duration BASE_TYPE_CHOICES")]
    [InlineData("""{ "name": "n", "rate_limit_per_user": 21600 }""", Accepted)]
    [InlineData("""{ "name": "n", "rate_limit_per_user": 21601 }""", "rate_limit_per_user NUMBER_TYPE_MAX")]
    public void A_thread_has_a_name_of_a_hundred(string body, string verdict) => Assert.Equal(verdict, Verdict(ThreadRules.CheckThread(Json(body))));

    [Theory]
    [InlineData("""{ "name": "n", "message": { "content": "a" } }""", Accepted)]
    [InlineData("""{ "name": "n" }""", "message BASE_TYPE_REQUIRED")]
    [InlineData("""{ "name": "n", "message": {} }""", "50006")]
    [InlineData("""{ "name": "n", "message": { "content": "x{2001}" } }""", "message.content BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "name": "x{101}", "message": { "content": "a" } }""", "name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "name": "n", "type": 12, "message": { "content": "a" } }""", "type BASE_TYPE_CHOICES")]
    [InlineData("""{ "name": "n", "applied_tags": ["1", "2", "3", "4", "5"], "message": { "content": "a" } }""", Accepted)]
    [InlineData("""{ "name": "n", "applied_tags": ["1", "2", "3", "4", "5", "6"], "message": { "content": "a" } }""", "applied_tags BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "name": "n", "applied_tags": ["9"], "message": { "content": "a" } }""", "10087")]
    public void A_forum_post_begins_with_a_message(string body, string verdict) =>
        Assert.Equal(verdict, Verdict(ThreadRules.CheckForumPost(Json(body), Json("""{ "flags": 0, "available_tags": [6*{ "id": "#" }] }"""))));

    [Fact]
    public void Some_forums_ask_for_a_tag() => Assert.Equal(
        "40067",
        Verdict(ThreadRules.CheckForumPost(Json("""{ "name": "n", "message": { "content": "a" } }"""), Json("""{ "flags": 16, "available_tags": [{ "id": "1" }] }"""))));

    [Theory]
    [InlineData("""{ "archived": true, "locked": true }""", Accepted)]
    [InlineData("""{ "name": "x{101}" }""", "name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "archived": "oui" }""", "archived BOOLEAN_TYPE_CONVERT")]
    [InlineData("""{ "applied_tags": [6*"#"] }""", "applied_tags BASE_TYPE_MAX_LENGTH")]
    public void A_thread_is_edited_within_the_same_bounds(string body, string verdict) => Assert.Equal(verdict, Verdict(ThreadRules.CheckEdit(Json(body))));

    [Fact]
    public void A_refusal_is_worded_as_discord_words_it() => Assert.Equal(
        """{"message":"Invalid Form Body","code":50035,"errors":{"name":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}}""",
        ThreadRules.CheckThread(new JsonObject())!.ToJson().ToJsonString());
}
