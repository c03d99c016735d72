using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class CallbackRulesTests
{
    private const string Slash = """{ "type": 2, "data": { "name": "reco" } }""";
    private const string Click = """{ "type": 3, "message": { "id": "1", "flags": 32768, "content": "", "components": [{ "type": 10, "content": "a" }] } }""";
    private const string Typing = """{ "type": 4, "data": { "name": "reco", "options": [{ "type": 1, "name": "film", "options": [{ "type": 3, "name": "titre", "value": "les", "focused": true }] }] } }""";
    private const string Counting = """{ "type": 4, "data": { "name": "reco", "options": [{ "type": 4, "name": "note", "value": "1", "focused": true }] } }""";
    private const string Submit = """{ "type": 5, "data": { "custom_id": "reco" } }""";
    private const string SubmitFromCard = """{ "type": 5, "data": { "custom_id": "reco" }, "message": { "id": "1", "flags": 0, "content": "a" } }""";
    private const string Form = """{ "type": 9, "data": { "custom_id": "f", "title": "t", "components": [{ "type": 10, "content": "a" }] } }""";

    private static string Judge(string interaction, string callback) => Verdict(CallbackRules.CheckCallback(Json(callback), Json(interaction)));

    [Theory]
    [InlineData(Slash, """{ "type": 4, "data": { "content": "a" } }""", Accepted)]
    [InlineData(Slash, """{ "type": 4 }""", "data BASE_TYPE_REQUIRED")]
    [InlineData(Slash, """{ "type": 4, "data": {} }""", "50006")]
    [InlineData(Slash, """{ "type": 4, "data": { "content": "x{2001}" } }""", "data.content BASE_TYPE_MAX_LENGTH")]
    [InlineData(Slash, """{ "type": 4, "data": { "flags": 64, "components": [{ "type": 10, "content": "a" }] } }""", "data.components.0.type UNION_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 4, "data": { "flags": 32832, "components": [{ "type": 10, "content": "a" }] } }""", Accepted)]
    [InlineData(Slash, """{}""", "type BASE_TYPE_REQUIRED")]
    [InlineData(Slash, """{ "type": 2 }""", "type BASE_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 1 }""", "type BASE_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 5 }""", Accepted)]
    [InlineData(Slash, """{ "type": 5, "data": { "flags": 64 } }""", Accepted)]
    [InlineData(Slash, """{ "type": 5, "data": { "flags": 32768 } }""", "data.flags BASE_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 5, "data": { "flags": 32832 } }""", "data.flags BASE_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 5, "data": { "flags": 4 } }""", "data.flags BASE_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 6 }""", "type BASE_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 7, "data": { "content": "a" } }""", "type BASE_TYPE_CHOICES")]
    [InlineData(Slash, """{ "type": 8, "data": { "choices": [] } }""", "type BASE_TYPE_CHOICES")]
    [InlineData(Slash, Form, Accepted)]
    [InlineData(Click, """{ "type": 6 }""", Accepted)]
    [InlineData(Click, """{ "type": 7, "data": { "components": [{ "type": 10, "content": "b" }] } }""", Accepted)]
    [InlineData(Click, """{ "type": 7, "data": { "content": "b" } }""", "data.content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData(Click, """{ "type": 7, "data": { "flags": 0 } }""", "data.flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG")]
    [InlineData(Click, """{ "type": 7 }""", Accepted)]
    [InlineData(Click, Form, Accepted)]
    [InlineData(Submit, Form, "type BASE_TYPE_CHOICES")]
    [InlineData(Submit, """{ "type": 4, "data": { "content": "a" } }""", Accepted)]
    [InlineData(Submit, """{ "type": 5 }""", Accepted)]
    [InlineData(Submit, """{ "type": 6 }""", "type BASE_TYPE_CHOICES")]
    [InlineData(Submit, """{ "type": 7, "data": { "content": "a" } }""", "type BASE_TYPE_CHOICES")]
    [InlineData(SubmitFromCard, """{ "type": 6 }""", Accepted)]
    [InlineData(SubmitFromCard, """{ "type": 7, "data": { "content": "b" } }""", Accepted)]
    [InlineData(SubmitFromCard, Form, "type BASE_TYPE_CHOICES")]
    [InlineData(Typing, """{ "type": 4, "data": { "content": "a" } }""", "type BASE_TYPE_CHOICES")]
    [InlineData("""{ "type": 1 }""", """{ "type": 1 }""", Accepted)]
    [InlineData("""{ "type": 1 }""", """{ "type": 4, "data": { "content": "a" } }""", "type BASE_TYPE_CHOICES")]
    public void Each_interaction_takes_its_kinds_of_answer(string interaction, string callback, string verdict) =>
        Assert.Equal(verdict, Judge(interaction, callback));

    [Theory]
    [InlineData(Typing, """[]""", Accepted)]
    [InlineData(Typing, """[25*{ "name": "x{97}#", "value": "x{97}#" }]""", Accepted)]
    [InlineData(Typing, """[26*{ "name": "n#", "value": "v#" }]""", "data.choices BASE_TYPE_MAX_LENGTH")]
    [InlineData(Typing, """[{ "name": "x{100}", "value": "x{100}" }]""", Accepted)]
    [InlineData(Typing, """[{ "name": "x{101}", "value": "v" }]""", "data.choices.0.name BASE_TYPE_BAD_LENGTH")]
    [InlineData(Typing, """[{ "name": "", "value": "v" }]""", "data.choices.0.name BASE_TYPE_REQUIRED")]
    [InlineData(Typing, """[{ "name": "n", "value": "x{101}" }]""", "data.choices.0.value BASE_TYPE_BAD_LENGTH")]
    [InlineData(Typing, """[{ "name": "n", "value": 1 }]""", "data.choices.0.value STRING_TYPE_CONVERT")]
    [InlineData(Counting, """[{ "name": "n", "value": 1 }]""", Accepted)]
    [InlineData(Counting, """[{ "name": "n", "value": "1" }]""", "data.choices.0.value NUMBER_TYPE_COERCE")]
    public void Choices_offered_are_of_the_type_of_the_option_typed_in(string interaction, string choices, string verdict) =>
        Assert.Equal(verdict, Judge(interaction, $$"""{ "type": 8, "data": { "choices": {{choices}} } }"""));

    [Theory]
    [InlineData("""{ "type": 8 }""", "data BASE_TYPE_REQUIRED")]
    [InlineData("""{ "type": 8, "data": {} }""", "data.choices BASE_TYPE_REQUIRED")]
    public void An_autocomplete_is_answered_with_choices(string callback, string verdict) => Assert.Equal(verdict, Judge(Typing, callback));
}
