using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class ControlRulesTests
{
    private static readonly JsonNode Seen = Json("""{ "type": 2, "style": 1, "label": "Vu", "custom_id": "vu" }""");
    private static readonly JsonNode Link = Json("""{ "type": 2, "style": 5, "label": "Fiche", "url": "https://example.org" }""");
    private static readonly JsonNode Select = Json("""{ "type": 3, "custom_id": "film", "options": [3*{ "label": "l#", "value": "v#" }] }""");
    private static readonly JsonNode People = Json("""{ "type": 5, "custom_id": "qui" }""");

    private static string Judge(JsonNode component)
    {
        var row = new JsonObject { ["type"] = 1, ["components"] = new JsonArray(component.DeepClone()) };
        var body = new JsonObject { ["content"] = "a", ["components"] = new JsonArray(row) };
        return Verdict(MessageRules.CheckCreate(body)).Replace("components.0.components.0.", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "custom_id": "x{100}" }""", Accepted)]
    [InlineData("""{ "custom_id": "x{101}" }""", "custom_id BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "custom_id": "" }""", "custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [InlineData("""{ "custom_id": null }""", "custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [InlineData("""{ "custom_id": null, "disabled": true }""", "custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [InlineData("""{ "url": "https://example.org" }""", "url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")]
    [InlineData("""{ "sku_id": "1" }""", "sku_id BUTTON_COMPONENT_SKU_ID_INVALID")]
    [InlineData("""{ "label": "x{80}" }""", Accepted)]
    [InlineData("""{ "label": "x{81}" }""", "label BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "label": null }""", "label BASE_TYPE_REQUIRED")]
    [InlineData("""{ "label": null, "emoji": { "name": "🎬" } }""", Accepted)]
    [InlineData("""{ "style": null }""", "style BASE_TYPE_REQUIRED")]
    [InlineData("""{ "style": 7 }""", "style BASE_TYPE_CHOICES")]
    public void A_button_has_a_custom_id_and_a_face(string changes, string verdict) => Assert.Equal(verdict, Judge(Seen.With(changes)));

    [Theory]
    [InlineData("""{ "url": "https://x{504}" }""", Accepted)]
    [InlineData("""{ "url": "https://x{505}" }""", "url BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "url": null }""", "url BUTTON_COMPONENT_URL_REQUIRED")]
    [InlineData("""{ "url": "javascript:alert(1)" }""", "url URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{ "custom_id": "fiche" }""", "custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")]
    [InlineData("""{ "style": 6, "url": null, "label": null, "sku_id": "1" }""", Accepted)]
    [InlineData("""{ "style": 6, "url": null, "sku_id": "1" }""", "label BUTTON_COMPONENT_PREMIUM_INVALID")]
    [InlineData("""{ "style": 6, "url": null, "label": null }""", "sku_id BASE_TYPE_REQUIRED")]
    public void A_link_has_an_address_and_no_custom_id(string changes, string verdict)
    {
        var judged = Judge(Link.With(changes.Replace("x{504}", $"a/{new string('x', 502)}", StringComparison.Ordinal).Replace("x{505}", $"a/{new string('x', 503)}", StringComparison.Ordinal)));

        Assert.Equal(verdict, judged);
    }

    [Theory]
    [InlineData("""{ "custom_id": "x{101}" }""", "custom_id BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "custom_id": null }""", "custom_id BASE_TYPE_REQUIRED")]
    [InlineData("""{ "placeholder": "x{150}" }""", Accepted)]
    [InlineData("""{ "placeholder": "x{151}" }""", "placeholder BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "options": [25*{ "label": "l", "value": "v#" }] }""", Accepted)]
    [InlineData("""{ "options": [26*{ "label": "l", "value": "v#" }] }""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "options": [] }""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "options": null }""", "options BASE_TYPE_REQUIRED")]
    [InlineData("""{ "options": [2*{ "label": "l", "value": "v" }] }""", "options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData("""{ "options": [{ "label": "x{100}", "value": "x{100}", "description": "x{100}" }] }""", Accepted)]
    [InlineData("""{ "options": [{ "label": "x{101}", "value": "v" }] }""", "options.0.label BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "options": [{ "label": "l", "value": "x{101}" }] }""", "options.0.value BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "options": [{ "label": "l", "value": "v", "description": "x{101}" }] }""", "options.0.description BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "min_values": 0, "max_values": 3 }""", Accepted)]
    [InlineData("""{ "max_values": 4 }""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "min_values": 3, "max_values": 2 }""", "min_values NUMBER_TYPE_MAX")]
    [InlineData("""{ "min_values": 2 }""", "min_values NUMBER_TYPE_MAX")]
    [InlineData("""{ "min_values": -1 }""", "min_values NUMBER_TYPE_MIN")]
    [InlineData("""{ "max_values": 0 }""", "max_values NUMBER_TYPE_MIN; min_values NUMBER_TYPE_MAX")]
    [InlineData("""{ "options": [2*{ "label": "l", "value": "v#", "default": true }] }""", "options SELECT_COMPONENT_DEFAULTS_EXCEEDED")]
    public void A_select_offers_up_to_twenty_five_different_options(string changes, string verdict) => Assert.Equal(verdict, Judge(Select.With(changes)));

    [Theory]
    [InlineData("""{ "max_values": 25 }""", Accepted)]
    [InlineData("""{ "max_values": 26 }""", "max_values NUMBER_TYPE_MAX")]
    [InlineData("""{ "default_values": [{ "id": "1", "type": "user" }] }""", Accepted)]
    [InlineData("""{ "default_values": [{ "id": "1", "type": "user" }, { "id": "2", "type": "user" }] }""", "default_values BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "default_values": [{ "id": "1" }] }""", "default_values.0.type BASE_TYPE_CHOICES")]
    [InlineData("""{ "default_values": [{ "type": "user" }] }""", "default_values.0.id BASE_TYPE_REQUIRED")]
    public void A_select_of_people_may_have_some_chosen_already(string changes, string verdict) => Assert.Equal(verdict, Judge(People.With(changes)));
}
