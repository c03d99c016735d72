using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class OptionRulesTests
{
    private static string Judge(string options) =>
        Verdict(CommandRules.CheckCommand(Json($$"""{ "name": "reco", "description": "d", "options": {{options}} }""")));

    [Theory]
    [InlineData("""[25*{ "type": 3, "name": "o#", "description": "d" }]""", Accepted)]
    [InlineData("""[26*{ "type": 3, "name": "o#", "description": "d" }]""", "options BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{ "type": 3, "name": "film", "description": "x{100}" }]""", Accepted)]
    [InlineData("""[{ "type": 3, "name": "film", "description": "x{101}" }]""", "options.0.description BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "type": 3, "name": "film" }]""", "options.0.description BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "type": 3, "name": "Film", "description": "d" }]""", "options.0.name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""[{ "name": "film", "description": "d" }]""", "options.0.type BASE_TYPE_REQUIRED")]
    [InlineData("""[{ "type": 12, "name": "film", "description": "d" }]""", "options.0.type BASE_TYPE_CHOICES")]
    [InlineData("""[2*{ "type": 3, "name": "film", "description": "d" }]""", "options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS")]
    [InlineData("""[{ "type": 3, "name": "a", "description": "d" }, { "type": 3, "name": "b", "description": "d", "required": true }]""", "options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("""[{ "type": 3, "name": "a", "description": "d", "required": true }, { "type": 3, "name": "b", "description": "d" }]""", Accepted)]
    public void Options_are_named_described_and_ordered(string options, string verdict) => Assert.Equal(verdict, Judge(options));

    [Theory]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d" }, { "type": 3, "name": "b", "description": "d" }]""", "options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d" }, { "type": 2, "name": "b", "description": "d", "options": [{ "type": 1, "name": "c", "description": "d" }] }]""", Accepted)]
    [InlineData("""[{ "type": 2, "name": "a", "description": "d", "options": [{ "type": 1, "name": "b", "description": "d", "options": [{ "type": 3, "name": "c", "description": "d" }] }] }]""", Accepted)]
    [InlineData("""[{ "type": 2, "name": "a", "description": "d", "options": [{ "type": 2, "name": "b", "description": "d" }] }]""", "options.0.options.0.type BASE_TYPE_CHOICES")]
    [InlineData("""[{ "type": 2, "name": "a", "description": "d", "options": [] }]""", "options.0.options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d", "options": [{ "type": 1, "name": "b", "description": "d" }] }]""", "options.0.options.0.type BASE_TYPE_CHOICES")]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d", "options": [26*{ "type": 3, "name": "o#", "description": "d" }] }]""", "options.0.options BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d", "options": [{ "type": 3, "name": "b", "description": "d" }, { "type": 3, "name": "c", "description": "d", "required": true }] }]""", "options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("""[{ "type": 3, "name": "a", "description": "d", "options": [] }]""", "options.0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d", "contexts": [0] }]""", "options.0.contexts UNKNOWN_FIELD")]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d", "integration_types": [0] }]""", "options.0.integration_types UNKNOWN_FIELD")]
    [InlineData("""[{ "type": 1, "name": "a", "description": "d", "default_member_permissions": "8" }]""", "options.0.default_member_permissions UNKNOWN_FIELD")]
    public void Subcommands_nest_two_deep_and_stand_alone(string options, string verdict) => Assert.Equal(verdict, Judge(options));

    [Theory]
    [InlineData(3, """[25*{ "name": "n#", "value": "v#" }]""", Accepted)]
    [InlineData(3, """[26*{ "name": "n#", "value": "v#" }]""", "choices BASE_TYPE_MAX_LENGTH")]
    [InlineData(3, """[{ "name": "x{100}", "value": "x{100}" }]""", Accepted)]
    [InlineData(3, """[{ "name": "x{101}", "value": "v" }]""", "choices.0.name BASE_TYPE_BAD_LENGTH")]
    [InlineData(3, """[{ "name": "", "value": "v" }]""", "choices.0.name BASE_TYPE_REQUIRED")]
    [InlineData(3, """[{ "name": "n", "value": "x{101}" }]""", "choices.0.value BASE_TYPE_BAD_LENGTH")]
    [InlineData(3, """[{ "name": "n" }]""", "choices.0.value BASE_TYPE_REQUIRED")]
    [InlineData(3, """[{ "name": "n", "value": 1 }]""", "choices.0.value STRING_TYPE_CONVERT")]
    [InlineData(4, """[{ "name": "n", "value": 1 }]""", Accepted)]
    [InlineData(4, """[{ "name": "n", "value": "1" }]""", "choices.0.value NUMBER_TYPE_COERCE")]
    [InlineData(4, """[{ "name": "n", "value": 1.5 }]""", "choices.0.value NUMBER_TYPE_COERCE")]
    [InlineData(4, """[{ "name": "n", "value": 9007199254740991 }]""", Accepted)]
    [InlineData(4, """[{ "name": "n", "value": 9007199254740992 }]""", "choices.0.value NUMBER_TYPE_MAX")]
    [InlineData(10, """[{ "name": "n", "value": 1.5 }]""", Accepted)]
    [InlineData(10, """[{ "name": "n", "value": "1.5" }]""", "choices.0.value NUMBER_TYPE_COERCE")]
    [InlineData(3, """[2*{ "name": "n#", "value": "v" }]""", "choices.1.value APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATED")]
    [InlineData(3, """[2*{ "name": "n", "value": "v#" }]""", "choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATED")]
    [InlineData(3, """[{ "name": "n", "name_localizations": { "fr": "x{101}" }, "value": "v" }]""", "choices.0.name_localizations.fr BASE_TYPE_BAD_LENGTH")]
    [InlineData(5, """[{ "name": "n", "value": "v" }]""", "choices APPLICATION_COMMAND_OPTIONS_FIELD_INVALID")]
    public void Choices_are_of_their_options_type(int type, string choices, string verdict) => Assert.Equal(
        verdict, Judge($$"""[{ "type": {{type}}, "name": "o", "description": "d", "choices": {{choices}} }]""").Replace("options.0.", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(3, """ "autocomplete": true """, Accepted)]
    [InlineData(3, """ "autocomplete": true, "choices": [] """, Accepted)]
    [InlineData(3, """ "autocomplete": true, "choices": [{ "name": "n", "value": "v" }] """, "options.0 APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_EXCLUSIVE")]
    [InlineData(6, """ "autocomplete": true """, "options.0.autocomplete APPLICATION_COMMAND_OPTIONS_FIELD_INVALID")]
    [InlineData(6, """ "autocomplete": false """, Accepted)]
    [InlineData(3, """ "min_length": 0, "max_length": 6000 """, Accepted)]
    [InlineData(3, """ "min_length": -1 """, "options.0.min_length NUMBER_TYPE_MIN")]
    [InlineData(3, """ "min_length": 6001 """, "options.0.min_length NUMBER_TYPE_MAX")]
    [InlineData(3, """ "max_length": 0 """, "options.0.max_length NUMBER_TYPE_MIN")]
    [InlineData(3, """ "max_length": 6001 """, "options.0.max_length NUMBER_TYPE_MAX")]
    [InlineData(3, """ "min_length": 3, "max_length": 2 """, "options.0.max_length NUMBER_TYPE_MIN")]
    [InlineData(4, """ "max_length": 5 """, "options.0.max_length APPLICATION_COMMAND_OPTIONS_FIELD_INVALID")]
    [InlineData(4, """ "min_value": 1, "max_value": 1 """, Accepted)]
    [InlineData(10, """ "min_value": 1.5, "max_value": 1 """, "options.0.max_value NUMBER_TYPE_MIN")]
    [InlineData(3, """ "min_value": 1 """, "options.0.min_value APPLICATION_COMMAND_OPTIONS_FIELD_INVALID")]
    [InlineData(7, """ "channel_types": [0, 15] """, Accepted)]
    [InlineData(8, """ "channel_types": [0] """, "options.0.channel_types APPLICATION_COMMAND_OPTIONS_FIELD_INVALID")]
    public void Bounds_fit_the_kind_of_option(int type, string bounds, string verdict) =>
        Assert.Equal(verdict, Judge($$"""[{ "type": {{type}}, "name": "o", "description": "d", {{bounds}} }]"""));
}
