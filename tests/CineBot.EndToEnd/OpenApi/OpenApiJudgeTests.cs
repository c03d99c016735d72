using CineBot.EndToEnd.Strictness;
using CineBot.Rehearsal.OpenApi;

namespace CineBot.EndToEnd.OpenApi;

public sealed class OpenApiJudgeTests
{
    private const string Messages = "/api/v10/channels/12/messages";

    private static IReadOnlyList<string> Judge(string method, string url, string body, int status = 0, string answer = "") =>
        Court.Demand().Judge([new Exchange(method, url, body.Length == 0 ? "" : Sample.Json(body).ToJsonString(), status, answer)]);

    [Theory]
    [InlineData("POST", Messages, """{ "content": "a", "nonce": "b", "enforce_nonce": true, "allowed_mentions": { "parse": [] } }""")]
    [InlineData("POST", Messages, """{ "flags": 32768, "components": [{ "type": 17, "components": [{ "type": 10, "content": "a" }, { "type": 1, "components": [{ "type": 2, "style": 1, "label": "Vu", "custom_id": "vu" }] }] }] }""")]
    [InlineData("PUT", "/applications/1/commands", """[{ "name": "reco", "description": "d", "default_member_permissions": "32", "contexts": [0], "name_localizations": { "fr": "reco" }, "options": [{ "type": 3, "name": "film", "description": "d", "autocomplete": true }] }]""")]
    [InlineData("POST", "/interactions/1/aW50/callback", """{ "type": 5, "data": { "flags": 64 } }""")]
    [InlineData("POST", "/interactions/1/aW50/callback?with_response=true", """{ "type": 8, "data": { "choices": [{ "name": "n", "value": "v" }] } }""")]
    [InlineData("POST", "/interactions/1/aW50/callback", """{ "type": 9, "data": { "custom_id": "f", "title": "t", "components": [{ "type": 18, "label": "l", "component": { "type": 4, "style": 2, "custom_id": "c" } }] } }""")]
    [InlineData("PATCH", "/webhooks/1/aW50/messages/@original", """{ "content": "a" }""")]
    [InlineData("GET", "/gateway/bot", "")]
    [InlineData("PATCH", "/guilds/1/members/2", """{ "communication_disabled_until": "2026-11-22T20:00:00Z" }""")]
    [InlineData("POST", "/guilds/1/scheduled-events", """{ "name": "n", "privacy_level": 2, "entity_type": 3, "scheduled_start_time": "2026-11-22T20:00:00Z", "scheduled_end_time": "2026-11-22T22:00:00Z", "entity_metadata": { "location": "l" } }""")]
    [InlineData("POST", "/guilds/1/roles", """{ "name": "n", "permissions": "8" }""")]
    public void A_request_as_described_passes(string method, string url, string body) => Assert.Empty(Judge(method, url, body));

    [Theory]
    [InlineData("POST", Messages, """{ "content": 5 }""", "POST /channels/{channel_id}/messages request #/content: StringExpected")]
    [InlineData("POST", Messages, """{ "content": "x{4001}" }""", "POST /channels/{channel_id}/messages request #/content: StringTooLong")]
    [InlineData("POST", Messages, "", "POST /channels/{channel_id}/messages request #: a body is required")]
    [InlineData("POST", Messages, """{ "components": [{ "type": 17, "components": [{ "type": 10, "content": "" }] }] }""", "components[0].components[0].content: StringTooShort")]
    [InlineData("POST", Messages, """{ "components": [{ "type": 1, "components": [{ "type": 2, "style": 9, "label": "a", "custom_id": "a" }] }] }""", "components[0].components[0].style: NotInEnumeration")]
    [InlineData("PUT", "/applications/1/commands", """[{ "name": "x{33}", "description": "d" }]""", "name: StringTooLong")]
    [InlineData("PUT", "/applications/1/commands", """[{ "name": "a", "description": "d", "default_member_permissions": "all" }]""", "default_member_permissions: ")]
    [InlineData("POST", "/interactions/1/aW50/callback", """{ "type": 9, "data": { "custom_id": "f", "title": "x{46}", "components": [{ "type": 10, "content": "a" }] } }""", "data.title: StringTooLong")]
    [InlineData("POST", "/interactions/1/aW50/callback", """{ "type": 8, "data": { "choices": [26*{ "name": "n", "value": "v#" }] } }""", "data.choices: TooManyItems")]
    [InlineData("PATCH", "/guilds/1/members/2", """{ "communication_disabled_until": "demain" }""", "communication_disabled_until: DateTimeExpected")]
    [InlineData("DELETE", "/channels/12/messages", "", "DELETE /channels/12/messages: no such operation")]
    [InlineData("GET", "/users/@me", """{ "a": 1 }""", "GET /users/@me request #: no body is expected")]
    public void A_request_that_is_not_as_described_is_told_with_its_place(string method, string url, string body, string violation) =>
        Assert.Contains(violation, Assert.Single(Judge(method, url, body)));

    [Theory]
    [InlineData(200, """{ "url": "wss://gateway.discord.gg", "shards": 1, "session_start_limit": { "total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1 } }""", null)]
    [InlineData(200, """{ "url": "wss://gateway.discord.gg" }""", "GET /gateway/bot answer 200 #/session_start_limit: PropertyRequired; GET /gateway/bot answer 200 #/shards: PropertyRequired")]
    [InlineData(200, "", "GET /gateway/bot answer 200 #: a body is expected")]
    [InlineData(204, "", "GET /gateway/bot answer 204 #: no such status")]
    [InlineData(401, """{ "message": "401: Unauthorized", "code": 0 }""", null)]
    [InlineData(401, """{ "message": "401: Unauthorized" }""", "GET /gateway/bot answer 401 #/code: PropertyRequired")]
    [InlineData(429, """{ "message": "slow", "retry_after": 0.5, "global": false }""", null)]
    [InlineData(429, """{ "message": "slow", "global": false }""", "GET /gateway/bot answer 429 #/retry_after: PropertyRequired")]
    [InlineData(502, "<html>", null)]
    public void An_answer_is_held_to_its_description_too(int status, string answer, string? violations) =>
        Assert.Equal(violations ?? "", string.Join("; ", Judge("GET", "/gateway/bot", "", status, answer).Order()));

    [Fact]
    public void The_most_literal_template_is_the_one_addressed() =>
        Assert.StartsWith("GET /users/@me answer", Assert.Single(Judge("GET", "/users/@me", "", 204)), StringComparison.Ordinal);
}
