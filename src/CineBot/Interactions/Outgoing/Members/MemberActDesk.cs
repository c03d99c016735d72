using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>Writes down what came of an act, and tells in private those who asked for it.</summary>
internal sealed class MemberActDesk(Database database, CommunityClock clock, IEnumerable<IMemberActSource> sources, Outbox outbox)
{
    /// <summary>What is lacking is looked for without asking Discord.</summary>
    public static readonly Duration BetweenLooks = Duration.FromMinutes(1);

    /// <summary>What only Discord can tell is not asked more often.</summary>
    public static readonly Duration BetweenAsking = Duration.FromHours(1);

    private const long MostAtOnce = 50;
    private static readonly Duration Patience = Duration.FromDays(30);
    private static readonly Duration Useful = Duration.FromDays(7);
    private static readonly Duration Shortest = Duration.FromSeconds(5);
    private static readonly Duration Longest = Duration.FromMinutes(5);

    private readonly Dictionary<string, IMemberActSource> _sources = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    /// <summary>What is to be done now, the oldest first.</summary>
    public Task<IReadOnlyList<MemberAct>> DueAsync(CancellationToken cancellation) => database.ReadAsync(unit => MemberActStore.Due(unit, clock.Now, MostAtOnce), cancellation);

    /// <summary>Writes down that it is done, or what stood in the way and how long to wait before the next try.</summary>
    public Task SettleAsync(MemberAct act, Obstacle? obstacle, Duration wait, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            if (obstacle is { } why) Failed(unit, act, why, wait);
            else if (MemberActStore.Settle(unit, act, "done", null)) _sources.GetValueOrDefault(act.About.Kind)?.Done(unit, act);
            MemberActStore.Sweep(unit);
            return true;
        },
        cancellation);

    // Waits where waiting helps, and says so once; else gives up and says that.
    private void Failed(WriteUnit unit, MemberAct act, Obstacle obstacle, Duration wait)
    {
        if (MemberActRules.Passes(obstacle) && unit.Now < act.CreatedAt + Patience)
        {
            var pause = obstacle is Obstacle.Unavailable ? Duration.Max(wait == BetweenAsking ? Duration.Zero : wait, Backoff(act.Attempts)) : wait;
            if (MemberActStore.Postpone(unit, act, obstacle, unit.Now + pause)) Tell(unit, act, Waiting(act, obstacle));
            return;
        }

        var why = MemberActRules.Passes(obstacle) ? Obstacle.Late : obstacle;
        if (!MemberActStore.Settle(unit, act, "given_up", why)) return;
        Tell(unit, act, GivenUp(act, why));
        _sources.GetValueOrDefault(act.About.Kind)?.GivenUp(unit, act, why);
    }

    private void Tell(WriteUnit unit, MemberAct act, Text text)
    {
        if (act.IsLeaving || !_sources.TryGetValue(act.About.Kind, out var source)) return;
        foreach (var asker in source.Askers(unit, act.About))
            outbox.Tell(unit, act.Guild, asker, text, unit.Now, unit.Now + Useful, byMessage: false, [.. source.Ways(unit, act.About)]);
    }

    private static Text Waiting(MemberAct act, Obstacle obstacle) => obstacle is Obstacle.Permission
        ? new("act.waits.permission", What(act), PermissionNames.Of(act.Needed))
        : new("act.waits.rank", What(act));

    private static Text GivenUp(MemberAct act, Obstacle why) => why switch
    {
        Obstacle.Gone => new("act.given_up.gone", What(act)),
        Obstacle.RoleGone => new("act.given_up.role_gone", What(act)),
        Obstacle.Dangerous => new("act.given_up.dangerous", What(act)),
        Obstacle.Managed => new("act.given_up.managed", What(act)),
        Obstacle.Owner => new("act.given_up.owner", What(act)),
        Obstacle.Late => new("act.given_up.late", What(act)),
        _ => new("act.given_up.refused", What(act)),
    };

    private static Text What(MemberAct act) => (act.Kind, act.Role) switch
    {
        (MemberActKind.Give, { } role) => new("act.what.give", role, act.Member),
        (MemberActKind.Take, { } role) => new("act.what.take", role, act.Member),
        (MemberActKind.Exclude, _) => new("act.what.exclude", act.Member),
        _ => new("act.what.let_back", act.Member),
    };

    private static Duration Backoff(long attempts) => Duration.Min(Longest, Shortest * Math.Pow(2, Math.Min(attempts, 10)));
}
