using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

public sealed class CommandRulesTests
{
    private static readonly JsonNode Reco = Json("""{ "name": "reco", "description": "Recommander un film" }""");

    [Theory]
    [InlineData("""{}""", Accepted)]
    [InlineData("""{ "name": "x{32}" }""", Accepted)]
    [InlineData("""{ "name": "x{33}" }""", "name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "name": "" }""", "name BASE_TYPE_REQUIRED")]
    [InlineData("""{ "name": null }""", "name BASE_TYPE_REQUIRED")]
    [InlineData("""{ "name": "œuvre-d'été_2" }""", Accepted)]
    [InlineData("""{ "name": "हिन्दी" }""", Accepted)]
    [InlineData("""{ "name": "ไทย" }""", Accepted)]
    [InlineData("""{ "name": "Reco" }""", "name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{ "name": "été" }""", Accepted)]
    [InlineData("""{ "name": "Été" }""", "name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{ "name": "ciné club" }""", "name STRING_TYPE_REGEX")]
    [InlineData("""{ "name": "reco\n" }""", "name STRING_TYPE_REGEX")]
    [InlineData("""{ "name": "reco!" }""", "name STRING_TYPE_REGEX")]
    [InlineData("""{ "name": 5 }""", "name STRING_TYPE_CONVERT")]
    [InlineData("""{ "description": "x{100}" }""", Accepted)]
    [InlineData("""{ "description": "x{101}" }""", "description BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "description": null }""", "description BASE_TYPE_REQUIRED")]
    [InlineData("""{ "description": " " }""", "description BASE_TYPE_REQUIRED")]
    [InlineData("""{ "name_localizations": { "fr": "reco", "en-GB": "recommend" } }""", Accepted)]
    [InlineData("""{ "name_localizations": { "en": "recommend" } }""", "name_localizations.en ENUM_TYPE_COERCE")]
    [InlineData("""{ "name_localizations": { "fr": "Reco" } }""", "name_localizations.fr APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{ "name_localizations": { "fr": "x{33}" } }""", "name_localizations.fr BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "description_localizations": { "fr": "x{101}" } }""", "description_localizations.fr BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "type": 4 }""", "type BASE_TYPE_CHOICES")]
    [InlineData("""{ "contexts": [0, 1, 2], "integration_types": [0, 1] }""", Accepted)]
    [InlineData("""{ "contexts": [3] }""", "contexts.0 ENUM_TYPE_COERCE")]
    [InlineData("""{ "contexts": [0, 0] }""", "contexts SET_TYPE_ALREADY_CONTAINS_VALUE")]
    [InlineData("""{ "contexts": [] }""", "contexts BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "integration_types": [2] }""", "integration_types.0 ENUM_TYPE_COERCE")]
    [InlineData("""{ "default_member_permissions": "32" }""", Accepted)]
    [InlineData("""{ "default_member_permissions": "MANAGE_GUILD" }""", "default_member_permissions NUMBER_TYPE_COERCE")]
    public void A_slash_command_is_named_and_described(string changes, string verdict) =>
        Assert.Equal(verdict, Verdict(CommandRules.CheckCommand(Reco.With(changes))));

    [Theory]
    [InlineData("""{ "name": "Mettre de côté" }""", Accepted)]
    [InlineData("""{ "name": "x{32}" }""", Accepted)]
    [InlineData("""{ "name": "x{33}" }""", "name BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{ "description": "Garder" }""", "description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID")]
    [InlineData("""{ "options": [{ "type": 3, "name": "a", "description": "b" }] }""", "options APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID")]
    public void A_context_menu_command_has_a_free_name_and_nothing_else(string changes, string verdict) =>
        Assert.Equal(verdict, Verdict(CommandRules.CheckCommand(Json("""{ "type": 3, "name": "Garder" }""").With(changes))));

    [Theory]
    [InlineData("""[100*{ "name": "a#", "description": "b" }, 15*{ "type": 2, "name": "a#" }, 15*{ "type": 3, "name": "a#" }]""", Accepted)]
    [InlineData("""[101*{ "name": "a#", "description": "b" }]""", "30032")]
    [InlineData("""[16*{ "type": 2, "name": "a#" }]""", "30032")]
    [InlineData("""[16*{ "type": 3, "name": "a#" }]""", "30032")]
    [InlineData("""[2*{ "name": "aide", "description": "b" }]""", "1 APPLICATION_COMMANDS_DUPLICATE_NAME")]
    [InlineData("""[{ "name": "aide", "description": "b" }, { "type": 2, "name": "aide" }]""", Accepted)]
    [InlineData("""[{ "name": "aide", "description": "b" }, { "name": "Aide", "description": "b" }]""", "1.name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""[]""", Accepted)]
    [InlineData("""{}""", "LIST_TYPE_CONVERT")]
    [InlineData("""["aide"]""", "0 MODEL_TYPE_CONVERT")]
    public void A_whole_list_has_so_many_of_each_type_and_no_name_twice(string body, string verdict) =>
        Assert.Equal(verdict, Verdict(CommandRules.CheckCommands(Json(body))));

    [Theory]
    [InlineData("""{ "name": "aide" }""", Accepted)]
    [InlineData("""{ "name": null }""", Accepted)]
    [InlineData("""{ "description": "x{101}" }""", "description BASE_TYPE_BAD_LENGTH")]
    public void An_edit_is_judged_by_what_it_sends(string body, string verdict) =>
        Assert.Equal(verdict, Verdict(CommandRules.CheckEdit(new JsonObject().With(body), 1)));

    [Fact]
    public void The_longest_language_counts_toward_eight_thousand_characters()
    {
        // 25 × (3 + 100 + 2 × 101) + 3 × 101 + 1 = 7,929: a description of 71 makes it 8,000.
        var subcommands = Enumerable.Range(10, 25).Select(number => Described(1, $"s{number}", Described(3, "x"), Described(3, "y"))).ToArray();
        foreach (var subcommand in subcommands.Take(3)) subcommand["options"]!.AsArray().Add(Described(3, "z"));
        var command = new JsonObject { ["name"] = "a", ["description"] = new string('d', 71), ["options"] = new JsonArray([.. subcommands]) };
        Assert.Equal(Accepted, Verdict(CommandRules.CheckCommand(command)));

        command["description_localizations"] = new JsonObject { ["fr"] = new string('d', 72) };

        Assert.Equal("APPLICATION_COMMAND_TOO_LARGE", Verdict(CommandRules.CheckCommand(command)));
    }

    private static JsonObject Described(int type, string name, params JsonNode[] options) =>
        new() { ["type"] = type, ["name"] = name, ["description"] = new string('d', 100), ["options"] = options.Length > 0 ? new JsonArray(options) : null };
}
