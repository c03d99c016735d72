using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class ComponentsV2FlagTests
{
    private const string Text = """ "components": [{ "type": 10, "content": "a" }] """;
    private static readonly JsonNode Card = Json($$"""{ "id": "1", "content": "", "flags": 32768, "embeds": [], "attachments": [{ "id": "9", "filename": "affiche.png" }], {{Text}} }""");
    private static readonly JsonNode Plain = Json("""{ "id": "1", "content": "Bonjour", "flags": 0, "embeds": [], "attachments": [], "components": [] }""");

    [Theory]
    [InlineData("""{ "flags": 32768, "components": [{ "type": 10, "content": "a" }] }""", Accepted)]
    [InlineData("""{ "flags": 32832, "components": [{ "type": 10, "content": "a" }] }""", Accepted)]
    [InlineData("""{ "components": [{ "type": 10, "content": "a" }] }""", "components.0.type UNION_TYPE_CHOICES")]
    [InlineData("""{ "flags": 64, "components": [{ "type": 17, "components": [{ "type": 14 }] }] }""", "components.0.type UNION_TYPE_CHOICES")]
    [InlineData("""{ "flags": 32768, "content": "a", "components": [{ "type": 14 }] }""", "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{ "flags": 32768, "embeds": [{ "title": "a" }], "components": [{ "type": 14 }] }""", "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{ "flags": 32768, "sticker_ids": ["1"], "components": [{ "type": 14 }] }""", "sticker_ids MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{ "flags": 32768, "poll": { "question": { "text": "q" }, "answers": [{ "poll_media": { "text": "a" } }] }, "components": [{ "type": 14 }] }""", "poll MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{ "flags": 32768, "content": null, "embeds": [], "components": [{ "type": 14 }] }""", Accepted)]
    [InlineData("""{ "flags": 32768 }""", "50006")]
    [InlineData("""{ "content": "a", "components": [5*{ "type": 1, "components": [{ "type": 2, "style": 1, "label": "a", "custom_id": "a#" }] }] }""", Accepted)]
    [InlineData("""{ "content": "a", "components": [6*{ "type": 1, "components": [{ "type": 2, "style": 1, "label": "a", "custom_id": "a#" }] }] }""", "components BASE_TYPE_MAX_LENGTH")]
    public void A_new_message_is_of_one_layout_or_the_other(string body, string verdict) =>
        Assert.Equal(verdict, Verdict(MessageRules.CheckCreate(Json(body))));

    [Theory]
    [InlineData("""{ "components": [{ "type": 10, "content": "b" }] }""", Accepted)]
    [InlineData("""{ "flags": 32768, "components": [{ "type": 10, "content": "b" }] }""", Accepted)]
    [InlineData("""{ "flags": 0 }""", "flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG")]
    [InlineData("""{ "flags": 4 }""", "flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG")]
    [InlineData("""{ "flags": null }""", Accepted)]
    [InlineData("""{ "content": "Bonjour" }""", "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{ "components": [{ "type": 12, "items": [{ "media": { "url": "attachment://affiche.png" } }] }] }""", Accepted)]
    [InlineData("""{ "attachments": [], "components": [{ "type": 12, "items": [{ "media": { "url": "attachment://affiche.png" } }] }] }""", "components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData("""{ "attachments": [{ "id": "9" }], "components": [{ "type": 12, "items": [{ "media": { "url": "attachment://affiche.png" } }] }] }""", Accepted)]
    [InlineData("""{ "attachments": [{ "id": "8" }] }""", "attachments.0.id ATTACHMENT_NOT_FOUND")]
    [InlineData("""{ "attachments": [], "components": [] }""", "50006")]
    public void A_card_stays_a_card_when_edited(string body, string verdict) => Assert.Equal(verdict, Verdict(MessageRules.CheckEdit(Json(body), Card)));

    [Theory]
    [InlineData("""{ "content": "Bonsoir" }""", Accepted)]
    [InlineData("""{ "content": "x{2001}" }""", "content BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "content": "" }""", "50006")]
    [InlineData("""{ "content": null, "embeds": [{ "title": "a" }] }""", Accepted)]
    [InlineData("""{}""", Accepted)]
    [InlineData("""{ "components": [{ "type": 10, "content": "a" }] }""", "components.0.type UNION_TYPE_CHOICES")]
    [InlineData("""{ "flags": 32768, "components": [{ "type": 10, "content": "a" }] }""", "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{ "flags": 32768, "content": null, "components": [{ "type": 10, "content": "a" }] }""", Accepted)]
    public void A_plain_message_becomes_a_card_once_its_content_is_gone(string body, string verdict) =>
        Assert.Equal(verdict, Verdict(MessageRules.CheckEdit(Json(body), Plain)));
}
