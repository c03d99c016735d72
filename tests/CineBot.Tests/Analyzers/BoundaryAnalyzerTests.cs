using Microsoft.CodeAnalysis;

namespace CineBot.Tests.Analyzers;

public sealed class BoundaryAnalyzerTests
{
    private const string Feature = "Features/Recommendations/Recommendation.cs";
    private const string Interaction = "Interactions/Dispatcher.cs";

    [Theory]
    [InlineData(Feature, "CineBot.Discord.Gateway")]
    [InlineData(Feature, "System.Net.IPAddress")]
    [InlineData(Feature, "System.Net.Sockets.Socket")]
    [InlineData(Feature, "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData(Feature, "CineBot.External.Tmdb.Tmdb")]
    [InlineData(Feature, "CineBot.Features.Calls.Call")]
    [InlineData("Discord/Rest/Routes.cs", "CineBot.Features.Films.Film")]
    [InlineData("Discord/Rest/Routes.cs", "CineBot.Storage.Database")]
    [InlineData("Discord/SessionStore.cs", "CineBot.Storage.Database")]
    [InlineData("Discord/Rest/Routes.cs", "Dapper.SqlMapper.GridReader")]
    [InlineData("Discord/Rest/Routes.cs", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData(Interaction, "CineBot.Discord.Gateway")]
    [InlineData(Interaction, "CineBot.Features.Films.Film")]
    [InlineData(Interaction, "Dapper.SqlMapper.GridReader")]
    [InlineData(Interaction, "System.Net.Http.HttpClient")]
    [InlineData("Storage/Database.cs", "CineBot.Discord.Gateway")]
    [InlineData("Storage/Database.cs", "CineBot.Features.Films.Film")]
    [InlineData("Storage/Database.cs", "System.Net.Http.HttpClient")]
    [InlineData("Features/Films/FilmSearch.cs", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData("Features/Films/FilmSearch.cs", "System.Data.IDbConnection")]
    [InlineData("Web/Health.cs", "System.Net.Http.HttpClient")]
    [InlineData("Options.cs", "System.Net.Http.HttpClient")]
    [InlineData("Options.cs", "Dapper.SqlMapper.GridReader")]
    public async Task A_closed_namespace_is_refused(string path, string type) =>
        Assert.Equal(["CB0001"], await Snippet.IdsAsync(path, $"class Guest {{ {type}? host = null; }}"));

    [Theory]
    [InlineData(Feature, "CineBot.Interactions.Request")]
    [InlineData(Feature, "CineBot.Storage.Database")]
    [InlineData(Feature, "CineBot.Features.Members.Member")]
    [InlineData(Feature, "CineBot.Features.Films.Film")]
    [InlineData(Feature, "CineBot.Features.Places.Place")]
    [InlineData(Feature, "CineBot.Features.Settings.Setting")]
    [InlineData("Features/Calls/CallCommands.cs", "CineBot.Features.Calls.Call")]
    [InlineData("Features/Films/FilmStore.cs", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData("Features/Films/FilmStore.cs", "Dapper.SqlMapper.GridReader")]
    [InlineData("Interactions/DraftStore.cs", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData(Interaction, "CineBot.Storage.Database")]
    [InlineData("Discord/Rest/Routes.cs", "System.Net.Http.HttpClient")]
    [InlineData("Discord/Rest/Routes.cs", "CineBot.Interactions.Request")]
    [InlineData("External/Tmdb/TmdbCatalogue.cs", "System.Net.Http.HttpClient")]
    [InlineData("External/Tmdb/TmdbCatalogue.cs", "CineBot.Features.Films.Film")]
    [InlineData("Storage/Backup.cs", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData("Storage/Backup.cs", "CineBot.Interactions.Request")]
    [InlineData("Web/Health.cs", "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("Composition.cs", "CineBot.Discord.Gateway")]
    [InlineData("Program.cs", "System.Net.Http.HttpClient")]
    public async Task An_open_namespace_is_allowed(string path, string type) =>
        Assert.Empty(await Snippet.IdsAsync(path, $"class Guest {{ {type}? host = null; }}"));

    [Theory]
    [InlineData("using CineBot.Discord;")]
    [InlineData("using Plug = CineBot.Discord.Gateway;")]
    [InlineData("class Guest { CineBot.Discord.Gateway? Field; }")]
    [InlineData("class Guest { CineBot.Discord.Gateway? Property { get; set; } }")]
    [InlineData("class Guest(CineBot.Discord.Gateway host) { object Host => host; }")]
    [InlineData("class Guest { void Take(CineBot.Discord.Gateway host) { } }")]
    [InlineData("class Guest { CineBot.Discord.Gateway? Give() => null; }")]
    [InlineData("class Guest { System.Collections.Generic.List<System.Func<CineBot.Discord.Gateway[]>>? Field; }")]
    [InlineData("class Guest<T> where T : CineBot.Discord.Gateway;")]
    [InlineData("class Guest : CineBot.Discord.IPlug;")]
    [InlineData("record Guest(int Number) : CineBot.Discord.IPlug;")]
    [InlineData("[CineBot.Discord.Handy] class Guest;")]
    [InlineData("class Guest { object Name = nameof(CineBot.Discord.Gateway); }")]
    [InlineData("class Guest { object Kind = typeof(CineBot.Discord.Gateway); }")]
    [InlineData("class Guest { bool Is(object it) => it is CineBot.Discord.Gateway; }")]
    [InlineData("class Guest { (int, CineBot.Discord.Gateway?) pair; }")]
    [InlineData("class Guest { delegate CineBot.Discord.Gateway Maker(); }")]
    [InlineData("class Guest { event System.Action<CineBot.Discord.Gateway>? Opened { add { } remove { } } }")]
    public async Task A_crossing_that_is_written_down_is_refused(string code) =>
        Assert.Equal(["CB0001"], await Snippet.IdsAsync(Feature, code));

    [Theory]
    [InlineData("class Guest { void Do(CineBot.Interactions.Bridge bridge) { var it = bridge.Gateway; } }")]
    [InlineData("class Guest { object Do(CineBot.Interactions.Bridge bridge) => bridge.Gateway.Shards; }")]
    [InlineData("class Guest { void Do(CineBot.Interactions.Bridge bridge) => bridge.Each(one => { }); }")]
    [InlineData("class Guest { void Do(CineBot.Interactions.Bridge bridge) => bridge.Gateway = new(); }")]
    [InlineData("class Guest { void Do(CineBot.Interactions.Bridge bridge) => bridge.Gateway = null!; }")]
    [InlineData("class Guest { void Do(CineBot.Interactions.Bridge bridge) { foreach (var one in new[] { bridge.Gateway }) { } } }")]
    [InlineData("class Guest { void Do(CineBot.Interactions.Bridge bridge) { if (bridge is { Gateway: { } it }) { } } }")]
    public async Task A_crossing_that_the_compiler_infers_is_refused(string code) =>
        Assert.Equal(["CB0001"], await Snippet.IdsAsync(Feature, code));

    [Fact]
    public async Task A_using_static_and_the_calls_that_it_hides_are_refused() =>
        Assert.Equal(["CB0001", "CB0001"], await Snippet.IdsAsync(Feature, """
            using static CineBot.Discord.Gateway;
            class Guest { object Do() => Open(); }
            """));

    [Fact]
    public async Task A_type_that_only_sounds_alike_is_allowed() =>
        Assert.Empty(await Snippet.IdsAsync(Feature, """
            namespace CineBot.DiscordAbroad { class Gateway; }
            class Guest { CineBot.DiscordAbroad.Gateway? it = null; }
            """));

    [Fact]
    public async Task Words_about_a_type_in_its_documentation_are_allowed() =>
        Assert.Empty(await Snippet.IdsAsync(Feature, """
            /// <summary>Never sees a <see cref="CineBot.Discord.Gateway"/>.</summary>
            class Guest;
            """));

    [Fact]
    public async Task A_file_outside_the_project_is_not_bound() =>
        Assert.Empty(await Snippet.IdsAsync("../Generated/Features/X.cs", "class Guest { CineBot.Discord.Gateway? it = null; }"));

    [Fact]
    public async Task The_message_names_the_file_the_namespace_and_the_way_out()
    {
        var found = Assert.Single(await Snippet.DiagnosticsAsync(Feature, "class Guest { CineBot.Features.Calls.Call? it = null; }"));

        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(
            $"{Feature} may not use CineBot.Features.Calls. A feature uses no sibling but Members, Films, Places and Settings: "
            + "reach it by the path of its command, or by a port in Interactions.",
            found.GetMessage(null));
    }

    [Fact]
    public async Task A_compiler_that_does_not_tell_the_project_is_an_error() =>
        Assert.Equal(["CB0002"], await Snippet.IdsAsync(Feature, "class Guest;", projectIsKnown: false));
}
