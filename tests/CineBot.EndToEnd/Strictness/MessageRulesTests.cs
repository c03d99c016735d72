using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class MessageRulesTests
{
    private static readonly Dictionary<string, string> Poster = new() { ["0"] = "affiche.png" };

    private static string Judge(string body) => Verdict(MessageRules.CheckCreate(Json(body)));

    [Theory]
    [InlineData("""{ "content": "x{2000}" }""", Accepted)]
    [InlineData("""{ "content": "x{2001}" }""", "content BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{}""", "50006")]
    [InlineData("""{ "content": "" }""", "50006")]
    [InlineData("""{ "content": " \n" }""", "50006")]
    [InlineData("""{ "content": null, "embeds": [], "components": [] }""", "50006")]
    [InlineData("""{ "content": 5 }""", "content STRING_TYPE_CONVERT")]
    [InlineData("""{ "sticker_ids": ["1", "2", "3"] }""", Accepted)]
    [InlineData("""{ "sticker_ids": ["1", "2", "3", "4"] }""", "sticker_ids BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "content": "a", "nonce": "x{25}", "enforce_nonce": true }""", Accepted)]
    [InlineData("""{ "content": "a", "nonce": "x{26}" }""", "nonce BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "content": "a", "nonce": 1234567890123456789 }""", Accepted)]
    [InlineData("""{ "content": "a", "enforce_nonce": "yes" }""", "enforce_nonce BOOLEAN_TYPE_CONVERT")]
    [InlineData("""{ "message_reference": { "type": 1, "message_id": "1", "channel_id": "2" } }""", Accepted)]
    [InlineData("""{ "message_reference": { "message_id": "1" } }""", "50006")]
    public void A_message_says_something_and_not_too_much(string body, string verdict) => Assert.Equal(verdict, Judge(body));

    [Theory]
    [InlineData("""{ "parse": [] }""", Accepted)]
    [InlineData("""{ "parse": ["users", "roles", "everyone"] }""", Accepted)]
    [InlineData("""{ "parse": ["here"] }""", "allowed_mentions.parse.0 BASE_TYPE_CHOICES")]
    [InlineData("""{ "parse": ["users", "users"] }""", "allowed_mentions.parse SET_TYPE_ALREADY_CONTAINS_VALUE")]
    [InlineData("""{ "parse": ["users"], "users": ["1"] }""", "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{ "parse": ["roles"], "roles": ["1"] }""", "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{ "parse": ["users"], "users": [], "roles": ["1"] }""", Accepted)]
    [InlineData("""{ "users": [100*"#"] }""", Accepted)]
    [InlineData("""{ "users": [101*"#"] }""", "allowed_mentions.users BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "roles": [100*"#"] }""", Accepted)]
    [InlineData("""{ "roles": [101*"#"] }""", "allowed_mentions.roles BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "users": ["1", "1"] }""", "allowed_mentions.users SET_TYPE_ALREADY_CONTAINS_VALUE")]
    [InlineData("""{ "users": ["Nora"] }""", "allowed_mentions.users.0 NUMBER_TYPE_COERCE")]
    public void A_kind_of_mention_is_parsed_or_listed_and_a_list_holds_a_hundred(string mentions, string verdict) =>
        Assert.Equal(verdict, Judge($$"""{ "content": "a", "allowed_mentions": {{mentions}} }"""));

    [Theory]
    [InlineData("""[]""", Accepted)]
    [InlineData("""[{ "id": 0 }]""", Accepted)]
    [InlineData("""[{ "id": "0", "filename": "affiche.png", "description": "x{1024}" }]""", Accepted)]
    [InlineData("""[{ "id": "0", "description": "x{1025}" }]""", "attachments.0.description BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{ "id": "1" }]""", "attachments.0.id ATTACHMENT_NOT_FOUND")]
    [InlineData("""[{ "filename": "affiche.png" }]""", "attachments.0.id BASE_TYPE_REQUIRED")]
    [InlineData("""[2*{ "id": "0" }]""", "attachments.1.id SET_TYPE_ALREADY_CONTAINS_VALUE")]
    public void An_attachment_is_one_that_was_uploaded(string attachments, string verdict) =>
        Assert.Equal(verdict, Verdict(MessageRules.CheckCreate(Json($$"""{ "attachments": {{attachments}} }"""), Poster)));

    [Theory]
    [InlineData(10, Accepted)]
    [InlineData(11, "attachments BASE_TYPE_MAX_LENGTH")]
    public void A_message_carries_ten_files(int count, string verdict)
    {
        var files = Enumerable.Range(0, count).ToDictionary(number => $"{number}", number => $"{number}.png");

        Assert.Equal(verdict, Verdict(MessageRules.CheckCreate(new JsonObject(), files)));
    }

    [Theory]
    [InlineData(1, Accepted)]
    [InlineData(10, Accepted)]
    [InlineData(11, "poll.answers BASE_TYPE_BAD_LENGTH")]
    public void A_poll_has_ten_answers(int count, string verdict) => Assert.Equal(
        verdict, Judge($$"""{ "poll": { "question": { "text": "x{300}" }, "duration": 768, "answers": [{{count}}*{ "poll_media": { "text": "x{55}" } }] } }"""));

    [Theory]
    [InlineData("""{ "question": { "text": "x{301}" }, "answers": [{ "poll_media": { "text": "a" } }] }""", "poll.question.text BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "question": { "text": "q" }, "answers": [{ "poll_media": { "text": "x{56}" } }] }""", "poll.answers.0.poll_media.text BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "question": { "text": "q" }, "duration": 769, "answers": [{ "poll_media": { "text": "a" } }] }""", "poll.duration NUMBER_TYPE_MAX")]
    [InlineData("""{ "question": { "text": "q" } }""", "poll.answers BASE_TYPE_REQUIRED")]
    public void A_poll_is_bounded(string poll, string verdict) => Assert.Equal(verdict, Judge($$"""{ "poll": {{poll}} }"""));
}
