using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Tests.Discord;

public sealed class CommandDefinitionsTests
{
    private readonly Samples _bot = new();

    [Fact]
    public void Base_names_are_in_the_deployments_language_and_the_other_one_is_localised()
    {
        var french = Find(_bot.Definitions.Write(), "reco");
        var english = Find(new Samples(Language.English).Definitions.Write(), "recommend");

        Assert.Equal("Recommander un film", french["description"]!.GetValue<string>());
        Assert.Equal("""{"en-GB":"recommend","en-US":"recommend"}""", french["name_localizations"]!.ToJsonString());
        Assert.Equal("""{"fr":"reco"}""", english["name_localizations"]!.ToJsonString());
        Assert.Equal("""{"fr":"Recommander un film"}""", english["description_localizations"]!.ToJsonString());
    }

    [Fact]
    public void A_dot_in_the_path_is_a_subcommand()
    {
        var shoot = Find(_bot.Definitions.Write(), "tournage");

        var extras = Assert.Single(shoot["options"]!.AsArray())!;
        Assert.Equal(1, extras["type"]!.GetValue<int>());
        Assert.Equal("figurants", extras["name"]!.GetValue<string>());
    }

    [Fact]
    public void Required_options_come_first_and_carry_their_bounds()
    {
        var options = Find(_bot.Definitions.Write(), "tournage")["options"]![0]!["options"]!.AsArray();

        Assert.Equal(["places", "ou", "avec", "role", "paye", "affiche"], options.Select(option => option!["name"]!.GetValue<string>()));
        Assert.Equal([4, 7, 6, 8, 5, 11], options.Select(option => option!["type"]!.GetValue<int>()));
        Assert.Equal((1, 500), (options[0]!["min_value"]!.GetValue<long>(), options[0]!["max_value"]!.GetValue<long>()));
        Assert.True(options[0]!["autocomplete"]!.GetValue<bool>());
    }

    [Fact]
    public void A_closed_list_is_offered_in_both_languages()
    {
        var kind = Find(_bot.Definitions.Write(), "reco")["options"]![1]!;

        Assert.Equal("""[{"name":"Court métrage","name_localizations":{"en-GB":"Short film","en-US":"Short film"},"value":"short"},{"name":"Long métrage","name_localizations":{"en-GB":"Feature film","en-US":"Feature film"},"value":"long"}]""",
            kind["choices"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void What_anybody_may_ask_is_offered_everywhere_and_the_rest_in_servers_only()
    {
        var written = _bot.Definitions.Write();

        Assert.Equal("[0,1,2] [0,1]", Reach(Find(written, "aide")));
        Assert.Equal("[0] [0]", Reach(Find(written, "reco")));
        Assert.Equal("32", Find(written, "reglages")["default_member_permissions"]!.GetValue<string>());
        Assert.Null(Find(written, "reco")["default_member_permissions"]);
    }

    [Fact]
    public void Menus_have_a_name_and_no_description()
    {
        var written = _bot.Definitions.Write();

        Assert.Equal((3, 2), (Type("Signaler (charte)"), Type("Voir le profil")));
        Assert.Null(Find(written, "Signaler (charte)")["description"]);

        int Type(string name) => Find(written, name)["type"]!.GetValue<int>();
    }

    [Fact]
    public void The_same_commands_are_the_same_text_each_time() =>
        Assert.Equal(new Samples().Definitions.Write().ToJsonString(), _bot.Definitions.Write().ToJsonString());

    private static string Reach(JsonNode command) => $"{command["contexts"]!.ToJsonString()} {command["integration_types"]!.ToJsonString()}";

    private static JsonNode Find(JsonArray written, string name) => written.Single(command => command!["name"]!.GetValue<string>() == name)!;
}
