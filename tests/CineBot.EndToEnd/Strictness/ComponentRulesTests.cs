using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class ComponentRulesTests
{
    private const string Text = """{ "type": 10, "content": "a" }""";
    private static readonly Dictionary<string, string> Poster = new() { ["0"] = "affiche.png" };

    private static string Judge(string components) =>
        Verdict(MessageRules.CheckCreate(Json($$"""{ "flags": 32768, "components": {{components}} }"""), Poster)).Replace("components.0.", "", StringComparison.Ordinal);

    [Theory]
    [InlineData(40, Accepted)]
    [InlineData(41, "components BASE_TYPE_MAX_LENGTH; components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED")]
    public void Forty_components_are_allowed(int count, string verdict) => Assert.Equal(verdict, Judge($"[{count}*{Text}]"));

    [Theory]
    [InlineData(39, Accepted)]
    [InlineData(40, "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED")]
    public void Nested_components_count_too(int inside, string verdict) =>
        Assert.Equal(verdict, Judge($$"""[{ "type": 17, "components": [{{inside}}*{ "type": 14 }] }]"""));

    [Fact]
    public void A_section_counts_its_texts_and_its_accessory()
    {
        const string section = """{ "type": 9, "components": [3*{ "type": 10, "content": "a" }], "accessory": { "type": 11, "media": { "url": "https://example.org/a.png" } } }""";
        Assert.Equal(Accepted, Judge($"[8*{section}]"));

        Assert.Equal("components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", Judge($"[8*{section}, {Text}]"));
    }

    [Theory]
    [InlineData("""[{ "type": 10, "content": "x{4000}" }]""", Accepted)]
    [InlineData("""[{ "type": 10, "content": "x{4001}" }]""", "content BASE_TYPE_BAD_LENGTH; components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED")]
    [InlineData("""[{ "type": 10, "content": "x{3999}" }, { "type": 17, "components": [{ "type": 10, "content": "é" }] }]""", Accepted)]
    [InlineData("""[{ "type": 10, "content": "x{3999}" }, { "type": 17, "components": [{ "type": 10, "content": "éé" }] }]""", "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED")]
    [InlineData("""[{ "type": 10, "content": "" }]""", "content BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "type": 10 }]""", "content BASE_TYPE_REQUIRED")]
    public void All_text_together_has_four_thousand_characters(string components, string verdict) => Assert.Equal(verdict, Judge(components));

    [Theory]
    [InlineData("""[{ "type": 1, "components": [5*{ "type": 2, "style": 1, "label": "a", "custom_id": "a#" }] }]""", Accepted)]
    [InlineData("""[{ "type": 1, "components": [6*{ "type": 2, "style": 1, "label": "a", "custom_id": "a#" }] }]""", "components BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "type": 1, "components": [] }]""", "components BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "type": 1 }]""", "components BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "type": 1, "components": [2*{ "type": 5, "custom_id": "a#" }] }]""", "components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED")]
    [InlineData("""[{ "type": 1, "components": [{ "type": 2, "style": 1, "label": "a", "custom_id": "a" }, { "type": 5, "custom_id": "b" }] }]""", "components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED")]
    [InlineData("""[{ "type": 1, "components": [{ "type": 4, "style": 1, "label": "a", "custom_id": "a" }] }]""", "type UNION_TYPE_CHOICES")]
    [InlineData("""[{ "type": 2, "style": 1, "label": "a", "custom_id": "a" }]""", "type UNION_TYPE_CHOICES")]
    [InlineData("""[{ "content": "a" }]""", "type BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "type": 17, "components": [{ "type": 17, "components": [{ "type": 14 }] }] }]""", "type UNION_TYPE_CHOICES")]
    [InlineData("""[{ "type": 17, "components": [] }]""", "components BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "type": 17, "accent_color": 16777216, "components": [{ "type": 14 }] }]""", "accent_color NUMBER_TYPE_MAX")]
    [InlineData("""[{ "type": 14, "spacing": 2, "divider": false }]""", Accepted)]
    [InlineData("""[{ "type": 14, "spacing": 3 }]""", "spacing BASE_TYPE_CHOICES")]
    public void Each_layout_holds_what_it_may(string components, string verdict) => Assert.Equal(verdict, Judge(components));

    [Theory]
    [InlineData(3, true, Accepted)]
    [InlineData(4, true, "components BASE_TYPE_BAD_LENGTH")]
    [InlineData(1, false, "accessory BASE_TYPE_REQUIRED")]
    [InlineData(0, true, "components BASE_TYPE_BAD_LENGTH")]
    public void A_section_has_one_to_three_texts_and_an_accessory(int texts, bool accessory, string verdict) => Assert.Equal(verdict, Judge(
        $$"""[{ "type": 9, "components": [{{(texts == 0 ? "" : $"{texts}*{Text}")}}] {{(accessory ? """, "accessory": { "type": 2, "style": 5, "label": "a", "url": "https://example.org" }""" : "")}} }]"""));

    [Theory]
    [InlineData("""{ "type": 12, "items": [10*{ "media": { "url": "attachment://affiche.png" } }] }""", Accepted)]
    [InlineData("""{ "type": 12, "items": [11*{ "media": { "url": "https://example.org/a.png" } }] }""", "items BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 12, "items": [] }""", "items BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 12, "items": [{ "description": "a" }] }""", "items.0.media BASE_TYPE_REQUIRED")]
    [InlineData("""{ "type": 12, "items": [{ "media": { "url": "https://example.org/a.png" }, "description": "x{1025}" }] }""", "items.0.description BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 12, "items": [{ "media": { "url": "attachment://autre.png" } }] }""", "items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData("""{ "type": 13, "file": { "url": "attachment://affiche.png" } }""", Accepted)]
    [InlineData("""{ "type": 13, "file": { "url": "https://example.org/a.png" } }""", "file.url URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{ "type": 13 }""", "file BASE_TYPE_REQUIRED")]
    [InlineData("""{ "type": 9, "components": [{ "type": 10, "content": "a" }], "accessory": { "type": 11, "media": { "url": "file:///etc/passwd" } } }""", "accessory.media.url URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{ "type": 9, "components": [{ "type": 10, "content": "a" }], "accessory": { "type": 11 } }""", "accessory.media BASE_TYPE_REQUIRED")]
    public void Media_come_from_the_web_or_with_the_message(string component, string verdict) => Assert.Equal(verdict, Judge($"[{component}]"));

    [Theory]
    [InlineData("""[2*{ "type": 10, "content": "a", "id": 7 }]""", "components.1.id COMPONENT_ID_DUPLICATED")]
    [InlineData("""[{ "type": 10, "content": "a", "id": 7 }, { "type": 14, "id": 8 }]""", Accepted)]
    [InlineData("""[2*{ "type": 10, "content": "a", "id": 0 }]""", Accepted)]
    [InlineData("""[{ "type": 10, "content": "a", "id": 2147483648 }]""", "id NUMBER_TYPE_MAX")]
    [InlineData("""[2*{ "type": 1, "components": [{ "type": 2, "style": 1, "label": "a", "custom_id": "vu" }] }]""", "components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED")]
    public void No_id_stands_twice_in_a_message(string components, string verdict) =>
        Assert.Equal(verdict, Judge(components).Replace("components.1.components.0.", "components.1.", StringComparison.Ordinal));
}
