using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>
/// What is done to people: roles given and taken, exclusions and their end. Each call writes a row in the unit of the change that causes it; the worker
/// does it at least once, the later wish over the earlier one for the same role or the same exclusion. What the bot may not do waits until it may, and
/// those who asked are told in private what is lacking, never in public.
/// </summary>
internal sealed class MemberActs(TimeProvider wire, CommunityClock clock)
{
    private readonly Bell _bell = new(wire, clock);

    public void Give(WriteUnit unit, CardRef about, MemberId member, RoleId role) => Add(unit, about, member, MemberActKind.Give, role);

    public void Take(WriteUnit unit, CardRef about, MemberId member, RoleId role) => Add(unit, about, member, MemberActKind.Take, role);

    /// <summary>As part of an erasure: it is taken, now or at that hour, and nothing of it is kept once that is done.</summary>
    public void TakeAndForget(WriteUnit unit, CardRef about, MemberId member, RoleId role, Instant? at = null) => AddLast(unit, about, member, MemberActKind.Take, role, at);

    /// <summary>As part of an erasure: they are excluded, now or at that hour, and nothing of it is kept once that is done.</summary>
    public void ExcludeAndForget(WriteUnit unit, CardRef about, MemberId member, Instant? at = null) => AddLast(unit, about, member, MemberActKind.Exclude, null, at);

    /// <summary>Whether something waits to be done, as part of an erasure, of which nothing is kept then.</summary>
    public static bool AwaitsForgetting(IReadUnit unit, CardRef about) => MemberActStore.IsLeaving(unit, about);

    /// <summary>What waits for that is done now.</summary>
    public void Hasten(WriteUnit unit, CardRef about)
    {
        MemberActStore.Hasten(unit, about);
        unit.AfterCommit(_bell.Ring);
    }

    /// <summary>What waits for that is never done, and forgotten at once.</summary>
    public static void LetGo(WriteUnit unit, CardRef about) => MemberActStore.LetGo(unit, about);

    public void Exclude(WriteUnit unit, CardRef about, MemberId member) => Add(unit, about, member, MemberActKind.Exclude, null);

    public void LetBack(WriteUnit unit, CardRef about, MemberId member) => Add(unit, about, member, MemberActKind.LetBack, null);

    /// <summary>Waits until there is something to do.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _bell.WaitAsync(atMost, cancellation);

    private void AddLast(WriteUnit unit, CardRef about, MemberId member, MemberActKind kind, RoleId? role, Instant? at)
    {
        MemberActStore.Add(unit, about, member, kind, role, at, isLeaving: true);
        unit.AfterCommit(_bell.Ring);
    }

    private void Add(WriteUnit unit, CardRef about, MemberId member, MemberActKind kind, RoleId? role)
    {
        MemberActStore.Replace(unit, about.Guild, member, role);
        MemberActStore.Add(unit, about, member, kind, role);
        unit.AfterCommit(_bell.Ring);
    }
}
