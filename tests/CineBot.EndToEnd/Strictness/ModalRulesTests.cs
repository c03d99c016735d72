using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class ModalRulesTests
{
    private static readonly JsonNode Form = Json("""
        { "custom_id": "reco", "title": "Recommander", "components": [{ "type": 18, "label": "Pourquoi ?", "component": { "type": 4, "style": 2, "custom_id": "why" } }] }
        """);

    private static string Judge(string input)
    {
        var modal = Form.DeepClone();
        modal["components"]![0]!["component"] = Json(input);
        return Verdict(ModalRules.CheckModal(modal)).Replace("components.0.component.", "", StringComparison.Ordinal).Replace("components.0.component ", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", Accepted)]
    [InlineData("""{ "title": "x{45}" }""", Accepted)]
    [InlineData("""{ "title": "x{46}" }""", "title BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "title": null }""", "title BASE_TYPE_REQUIRED")]
    [InlineData("""{ "custom_id": "x{100}" }""", Accepted)]
    [InlineData("""{ "custom_id": "x{101}" }""", "custom_id BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "custom_id": null }""", "custom_id BASE_TYPE_REQUIRED")]
    [InlineData("""{ "components": [] }""", "components BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "components": null }""", "components BASE_TYPE_REQUIRED")]
    [InlineData("""{ "components": [5*{ "type": 18, "label": "l", "component": { "type": 4, "style": 1, "custom_id": "c#" } }] }""", Accepted)]
    [InlineData("""{ "components": [6*{ "type": 18, "label": "l", "component": { "type": 4, "style": 1, "custom_id": "c#" } }] }""", "components BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "components": [2*{ "type": 18, "label": "l", "component": { "type": 4, "style": 1, "custom_id": "c" } }] }""", "components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED")]
    [InlineData("""{ "components": [{ "type": 10, "content": "a" }] }""", Accepted)]
    [InlineData("""{ "components": [{ "type": 17, "components": [] }] }""", "components.0.type UNION_TYPE_CHOICES")]
    [InlineData("""{ "components": [{ "type": 18, "label": "x{45}", "description": "x{100}", "component": { "type": 4, "style": 1, "custom_id": "c" } }] }""", Accepted)]
    [InlineData("""{ "components": [{ "type": 18, "label": "x{46}", "component": { "type": 4, "style": 1, "custom_id": "c" } }] }""", "components.0.label BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "components": [{ "type": 18, "label": "l", "description": "x{101}", "component": { "type": 4, "style": 1, "custom_id": "c" } }] }""", "components.0.description BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "components": [{ "type": 18, "component": { "type": 4, "style": 1, "custom_id": "c" } }] }""", "components.0.label BASE_TYPE_REQUIRED")]
    [InlineData("""{ "components": [{ "type": 18, "label": "l" }] }""", "components.0.component BASE_TYPE_REQUIRED")]
    [InlineData("""{ "components": [{ "type": 18, "label": "l", "component": { "type": 2, "style": 1, "custom_id": "c" } }] }""", "components.0.component.type UNION_TYPE_CHOICES")]
    public void A_modal_has_a_title_and_one_to_five_labels(string changes, string verdict) =>
        Assert.Equal(verdict, Verdict(ModalRules.CheckModal(Form.With(changes))));

    [Theory]
    [InlineData("""[{ "type": 4, "style": 1, "custom_id": "c", "label": "x{45}" }]""", Accepted)]
    [InlineData("""[{ "type": 4, "style": 1, "custom_id": "c", "label": "x{46}" }]""", "components.0.components.0.label BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "type": 4, "style": 1, "custom_id": "c" }]""", "components.0.components.0.label BASE_TYPE_REQUIRED")]
    [InlineData("""[2*{ "type": 4, "style": 1, "custom_id": "c#", "label": "l" }]""", "components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED")]
    [InlineData("""[{ "type": 3, "custom_id": "c", "options": [{ "label": "l", "value": "v" }] }]""", "components.0.components.0.type UNION_TYPE_CHOICES")]
    public void The_older_rows_hold_one_labelled_text_each(string inside, string verdict) =>
        Assert.Equal(verdict, Verdict(ModalRules.CheckModal(Form.With($$"""{ "components": [{ "type": 1, "components": {{inside}} }] }"""))));

    [Theory]
    [InlineData("""{ "type": 4, "style": 2, "custom_id": "c", "min_length": 0, "max_length": 4000, "value": "x{4000}", "placeholder": "x{100}" }""", Accepted)]
    [InlineData("""{ "type": 4, "style": 3, "custom_id": "c" }""", "style BASE_TYPE_CHOICES")]
    [InlineData("""{ "type": 4, "custom_id": "c" }""", "style BASE_TYPE_REQUIRED")]
    [InlineData("""{ "type": 4, "style": 1 }""", "custom_id BASE_TYPE_REQUIRED")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "min_length": -1 }""", "min_length NUMBER_TYPE_MIN")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "min_length": 4001 }""", "min_length NUMBER_TYPE_MAX")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "max_length": 0 }""", "max_length NUMBER_TYPE_MIN")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "max_length": 4001 }""", "max_length NUMBER_TYPE_MAX")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "min_length": 5, "max_length": 4 }""", "max_length NUMBER_TYPE_MIN")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "value": "x{4001}" }""", "value BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "max_length": 280, "value": "x{280}" }""", Accepted)]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "max_length": 280, "value": "x{281}" }""", "value BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{ "type": 4, "style": 1, "custom_id": "c", "placeholder": "x{101}" }""", "placeholder BASE_TYPE_MAX_LENGTH")]
    public void A_text_input_is_bounded(string input, string verdict) => Assert.Equal(verdict, Judge(input));

    [Theory]
    [InlineData("""{ "type": 3, "custom_id": "c", "options": [{ "label": "l", "value": "v" }] }""", Accepted)]
    [InlineData("""{ "type": 3, "custom_id": "c", "disabled": true, "options": [{ "label": "l", "value": "v" }] }""", "disabled COMPONENT_DISABLED_IN_MODAL")]
    [InlineData("""{ "type": 3, "custom_id": "c", "min_values": 0, "options": [{ "label": "l", "value": "v" }] }""", "COMPONENT_REQUIRED_ZERO_MIN_VALUES")]
    [InlineData("""{ "type": 3, "custom_id": "c", "min_values": 0, "required": false, "options": [{ "label": "l", "value": "v" }] }""", Accepted)]
    [InlineData("""{ "type": 8, "custom_id": "c" }""", Accepted)]
    [InlineData("""{ "type": 21, "custom_id": "c", "options": [2*{ "label": "l", "value": "v#" }] }""", Accepted)]
    [InlineData("""{ "type": 21, "custom_id": "c", "options": [{ "label": "l", "value": "v" }] }""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 21, "custom_id": "c", "options": [10*{ "label": "l", "value": "v#" }] }""", Accepted)]
    [InlineData("""{ "type": 21, "custom_id": "c", "options": [11*{ "label": "l", "value": "v#" }] }""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 21, "custom_id": "c", "options": [2*{ "label": "l", "value": "v" }] }""", "options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData("""{ "type": 21, "options": [2*{ "label": "l", "value": "v#" }] }""", "custom_id BASE_TYPE_REQUIRED")]
    [InlineData("""{ "type": 22, "custom_id": "c", "options": [{ "label": "l", "value": "v" }] }""", Accepted)]
    [InlineData("""{ "type": 22, "custom_id": "c", "options": [] }""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 22, "custom_id": "c", "options": [11*{ "label": "l", "value": "v#" }] }""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 22, "custom_id": "c", "max_values": 11, "options": [{ "label": "l", "value": "v" }] }""", "max_values NUMBER_TYPE_MAX")]
    [InlineData("""{ "type": 22, "custom_id": "c", "min_values": 0, "options": [{ "label": "l", "value": "v" }] }""", "COMPONENT_REQUIRED_ZERO_MIN_VALUES")]
    [InlineData("""{ "type": 23, "custom_id": "c" }""", Accepted)]
    [InlineData("""{ "type": 23 }""", "custom_id BASE_TYPE_REQUIRED")]
    [InlineData("""{ "type": 19, "custom_id": "c", "max_values": 10 }""", Accepted)]
    [InlineData("""{ "type": 19, "custom_id": "c", "max_values": 11 }""", "max_values NUMBER_TYPE_MAX")]
    [InlineData("""{ "type": 19, "custom_id": "c", "min_values": 0, "required": false }""", Accepted)]
    [InlineData("""{ "type": 19, "custom_id": "c", "file_types": [10*".a#"] }""", Accepted)]
    [InlineData("""{ "type": 19, "custom_id": "c", "file_types": [11*".a#"] }""", "file_types BASE_TYPE_MAX_LENGTH")]
    public void Every_other_input_is_bounded_too(string input, string verdict) => Assert.Equal(verdict, Judge(input));

    [Fact]
    public void A_form_is_judged_where_it_stands_in_the_answer()
    {
        var callback = new JsonObject { ["type"] = 9, ["data"] = Form.With("""{ "title": "x{46}" }""") };

        Assert.Equal("data.title BASE_TYPE_BAD_LENGTH", Verdict(CallbackRules.CheckCallback(callback, Json("""{ "type": 2 }"""))));
    }
}
