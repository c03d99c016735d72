using System.Runtime.CompilerServices;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

/// <summary>Who may use what: every handler of the bot against every kind of person, held against the list beside this file.</summary>
public sealed class AccessMatrixTests : IAsyncLifetime
{
    private static readonly string[] Denials = ["common.server_only", "common.server_managers_only", "settings.ask_moderators", "case.named_only", "rights.owner_only"];

    private static readonly string[] Actors = ["elsewhere", "stranger", "next-door", "cases", "charter", "calls", "parties", "settings", "manager", "administrator", "owner"];

    /// <summary>By the word of the list: who passes.</summary>
    private static readonly Dictionary<string, string[]> Passing = new()
    {
        ["anyone"] = Actors,
        ["members"] = [.. Actors.Skip(1)],
        ["moderators"] = ["cases", "charter", "calls", "parties", "settings", "manager", "administrator", "owner"],
        ["charter"] = ["charter", "manager", "administrator", "owner"],
        ["calls"] = ["calls", "manager", "administrator", "owner"],
        ["parties"] = ["parties", "manager", "administrator", "owner"],
        ["settings"] = ["settings", "manager", "administrator", "owner"],
        ["cases"] = ["cases"],
        ["managers"] = ["manager", "administrator", "owner"],
        ["owner"] = ["owner"],
    };

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit =>
        {
            foreach (var capability in Capabilities.All)
            {
                CineBot.Features.Settings.ModeratorStore.Write(unit, Server, Person(capability));
                CapabilityStore.Give(unit, Server, Person(capability), capability);
                CineBot.Features.Settings.ModeratorStore.Write(unit, Voisins, Zoé);
                CapabilityStore.Give(unit, Voisins, Zoé, capability);
            }
        });
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void Every_handler_is_in_the_list_and_nothing_else()
    {
        var listed = Listed();
        var missing = Handlers().Where(handler => !listed.ContainsKey(handler.Path)).Select(handler => $"{handler.Path}: {Declared(handler.Access)}");
        var stale = listed.Keys.Except(Handlers().Select(handler => handler.Path)).Select(path => $"(gone) {path}");

        None("These lines belong into access.txt, or out of it", missing.Concat(stale));
    }

    [Fact]
    public void What_each_handler_declares_is_what_the_list_says()
    {
        var listed = Listed();

        None("These declare something else than access.txt", Handlers().Where(handler => listed.TryGetValue(handler.Path, out var who) && who != Declared(handler.Access)).Select(handler => $"{handler.Path}: {Declared(handler.Access)}"));
    }

    [Fact]
    public async Task Every_handler_lets_in_those_whom_the_list_says_and_nobody_else()
    {
        var listed = Listed();
        var wrong = new List<string>();
        foreach (var handler in Handlers().Where(handler => listed.ContainsKey(handler.Path)))
            foreach (var actor in Actors)
                if (await PassesAsync(handler, actor) != Passing[listed[handler.Path]].Contains(actor)) wrong.Add($"{handler.Path} for {actor}");

        None("These let in somebody else than access.txt says", wrong);
    }

    private static void None(string what, IEnumerable<string> found)
    {
        var lines = found.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{what}:\n{string.Join('\n', lines)}");
    }

    private IEnumerable<Handler> Handlers() => _club.Part<CommandMap>().Handlers.Where(handler => !handler.Path.StartsWith("scratch", StringComparison.Ordinal));

    private async Task<bool> PassesAsync(Handler handler, string actor)
    {
        try
        {
            // As while typing: nothing is slowed down, and options may be missing.
            await _club.Part<Reception>().AdmitAsync(Request(actor) with { Path = handler.Path, Kind = RequestKind.Search }, handler, TestContext.Current.CancellationToken);
            return true;
        }
        catch (Refusal refusal) when (Denials.Contains(refusal.Text.Key))
        {
            return false;
        }
    }

    private Request Request(string actor) => actor switch
    {
        "elsewhere" => _club.Ask(Karim, "") with { Guild = null },
        "stranger" => _club.Ask(Karim, ""),
        "next-door" => _club.Ask(Zoé, ""),
        "manager" => _club.Ask(Nora, "") with { Permissions = Permissions.ManageServer },
        "administrator" => _club.Ask(Nora, "") with { Permissions = Permissions.Administrator },
        "owner" => _club.Ask(Agnès, "") with { Permissions = Permissions.Administrator | Permissions.ManageServer },
        _ => _club.Ask(Person(Capabilities.Parse(actor)!.Value), ""),
    };

    private static MemberId Person(Capability capability) => new(7_000 + (int)capability);

    /// <summary>Conditions of the charter ask for something that anybody can do: they keep nobody out for who they are.</summary>
    private static string Declared(Access access)
    {
        if (access.Scope is Scope.Anywhere) return "anyone";
        if (access.Needed is Permissions.ManageServer) return "managers";
        var who = access.Conditions.Where(condition => !Gates.All.Contains(condition)).ToList();
        return who switch
        {
            [] => "members",
            [Access.ModeratorCondition] => "moderators",
            [OwnerCondition.Condition] => "owner",
            [var one] when Capabilities.All.Cast<Capability?>().FirstOrDefault(capability => Capabilities.ConditionOf(capability!.Value) == one) is { } capability => Capabilities.StoredAs(capability),
            _ => string.Join(" and ", who),
        };
    }

    private static Dictionary<string, string> Listed([CallerFilePath] string thisFile = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(thisFile)!, "access.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": "))
            .ToDictionary(line => line[0], line => line[1]);
}
