using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>What somebody sees of their own applications to a call; where and when exactly, only once they come.</summary>
internal static class MineCard
{
    public static Card Of(IReadUnit unit, Call call, IReadOnlyList<Application> mine, params Button[] more) =>
        new([new Heading(new("application.mine.title", CallFacts.Name(call))), .. mine.SelectMany(one => One(unit, call, one)), .. more.Length > 0 ? [new Buttons(more)] : Array.Empty<Block>(), .. mine.FirstOrDefault(one => one.IsComing) is { } coming ? Practical(unit, call, coming) : []]);

    /// <summary>The practical part, for somebody who comes; nothing for anybody else.</summary>
    public static IReadOnlyList<Text> PracticalLines(IReadUnit unit, Call call, Application application)
    {
        if (!application.IsComing) return [];
        var practicals = PracticalStore.Find(unit, call.Guild, call.Number);
        (string Key, string? Words)[] lines =
        [
            ("application.practical.address", practicals.Address),
            ("application.practical.schedule", practicals.Schedule),
            ("application.practical.arrival", practicals.Arrival),
            ("application.practical.phone", practicals.Phone),
            ("application.practical.contact", practicals.Contact),
            ("application.practical.hospital", practicals.Hospital),
            ("application.practical.bring", practicals.IsEmpty ? null : call.Bring),
        ];
        return [.. lines.Where(line => line.Words is not null).Select(line => new Text(line.Key, line.Words!))];
    }

    private static IEnumerable<Block> One(IReadUnit unit, Call call, Application application)
    {
        yield return new Line(new("application.mine.line", ApplicationWords.Role(unit, application), ApplicationWords.OwnState(application)));
        if (application is { State: ApplicationState.Waiting }) yield return new Note(new("application.in_queue", ApplicationCountStore.PositionOf(unit, application)));
        if (application.IsOpen && ApplicationWords.Days(unit, call, application) is { } days) yield return new Line(new("application.mine.days", days));
        if (application.HasSeat) yield return new Note(ApplicationWords.Terms(call));
        if (Ways(unit, call, application) is { Length: > 0 } ways) yield return new Buttons(ways);
    }

    private static Button[] Ways(IReadUnit unit, Call call, Application application)
    {
        if (!application.IsOpen) return Returning(unit, call, application);
        if (!CallStates.Allows(call.State, CallAction.Withdraw)) return [];
        if (application.State is ApplicationState.Offered) return [ApplicationButtons.Accept(application), ApplicationButtons.Decline(application)];
        if (application.SequenceAgreed < call.Sequence) return [ApplicationButtons.Agree(application), ApplicationButtons.NoMore(application)];
        return application is { State: ApplicationState.Confirmed, AskedAgainAt: not null }
            ? [ApplicationButtons.Still(application), ApplicationButtons.Hindered(application)]
            : [ApplicationButtons.Withdraw(application)];
    }

    private static Button[] Returning(IReadUnit unit, Call call, Application ended) =>
        CallStates.Allows(call.State, CallAction.Apply) && ended.State is not ApplicationState.Declined && CallRoleStore.Find(unit, call.Guild, call.Number, ended.Role) is { } role
            ? [ApplicationButtons.Again(call, role)]
            : [];

    private static IEnumerable<Block> Practical(IReadUnit unit, Call call, Application coming)
    {
        yield return new Rule();
        yield return new Line("application.practical.title");
        var lines = PracticalLines(unit, call, coming);
        foreach (var line in lines) yield return new Line(line);
        yield return new Note(lines.Count == 0 ? "application.practical.none" : "application.practical.keep");
    }
}
