using System.Reflection;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Interactions.Limiting;

/// <summary>
/// Whoever may come to say something to others declares within which limit. What leads there is read from the compiled bot: a handler that nobody thought of
/// is found all the same.
/// </summary>
public sealed class DeclarationTests
{
    /// <summary>Those that keep a limit of their own, or that no limit may stand in the way of: reporting, erasing, reading what one was written.</summary>
    private static readonly string[] CountingThemselves =
        ["charter.report", "messages.done", "messages.more", "messages.open", "my-settings.erase-all", "notice.read", "report-message", "report-person", "report.open", "report.send"];

    [Fact]
    public async Task Every_handler_that_leads_to_a_post_or_a_message_declares_its_limit()
    {
        await using var club = await Club.OpenAsync();
        var speaking = Speaking(club).ToList();

        Assert.True(speaking.Count > 80, $"Only {speaking.Count} handlers seem to say anything.");
        None("These say something to others and declare no limit: Access.….Within(Limits.…)", speaking.Where(found => found.Handler.Access is { Limit: null, CountsItself: false }));
    }

    [Fact]
    public async Task A_handler_that_says_nothing_by_itself_is_not_found()
    {
        await using var club = await Club.OpenAsync();
        var silent = Speaking(club).Select(found => found.Handler.Path).Intersect(["recommendation.wish", "settings.language", "help", "call.manage"]);

        Assert.Empty(silent);
    }

    [Fact]
    public async Task Only_these_are_never_refused_for_what_was_done_before()
    {
        await using var club = await Club.OpenAsync();

        Assert.Equal(CountingThemselves, Handlers(club).Where(handler => handler.Access.CountsItself).Select(handler => handler.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_says_something_does_so_in_the_unit_that_counts_it()
    {
        await using var club = await Club.OpenAsync();
        var graph = Graph();
        var uncounted = Handlers(club).Where(handler => !handler.Access.CountsItself)
            .Select(handler => new Found(handler, graph.Path(handler.Run, method => Unclaimed(method) && graph.Made(method).Any(unit => graph.Path(unit, Speaks) is not null)) ?? []));

        None("These say something in a unit that no request claims: database.WriteAsync(request, …)", uncounted.Where(found => found.Way.Count > 0));
    }

    private static void None(string what, IEnumerable<Found> found)
    {
        var lines = found.Select(one => $"{one.Handler.Path}: {string.Join(" > ", one.Way.Select(step => $"{step.DeclaringType!.Name}.{step.Name}"))}").Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{what}:\n{string.Join('\n', lines)}");
    }

    private static IEnumerable<Found> Speaking(Club club)
    {
        var graph = Graph();
        return Handlers(club).Select(handler => new Found(handler, graph.Path(handler.Run, Speaks) ?? [])).Where(found => found.Way.Count > 0);
    }

    private static IEnumerable<Handler> Handlers(Club club) => club.Part<CommandMap>().Handlers.Where(handler => !handler.Path.StartsWith("scratch", StringComparison.Ordinal));

    // Drawing a card anew says nothing.
    private static CallGraph Graph() =>
        new(typeof(Outbox).Assembly, typeof(Outbox).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(method => method.Name is nameof(Outbox.Refresh) or nameof(Outbox.RefreshAll)));

    private static bool Speaks(MethodBase method) => method.DeclaringType == typeof(OutboxStore) && method.Name is nameof(OutboxStore.Add) or nameof(OutboxStore.AddOnce);

    private static bool Unclaimed(MethodBase method) => method.DeclaringType?.Assembly == typeof(Outbox).Assembly && method.DeclaringType != typeof(Database)
        && Instructions.MethodsOf(method).Any(called => called.DeclaringType == typeof(Database) && called.Name == nameof(Database.WriteAsync) && called.IsGenericMethod);

    private sealed record Found(Handler Handler, IReadOnlyList<MethodBase> Way);
}
