using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>A moderator who acts: what they may read, and whether the server itself lets them manage it.</summary>
internal sealed record CaseActor(CaseReader Reader, bool IsAdministrator)
{
    public MemberId Member => Reader.Member;
}

/// <summary>Finds the case that somebody asks about, and does what they ask of it where the table of states lets them.</summary>
internal static class CaseDesk
{
    /// <exception cref="Refusal">There is none, or it is not theirs to read: the same sentence.</exception>
    public static Case Find(IReadUnit unit, CaseReader reader, string? code) =>
        CaseCode.Read(code) is { } sound && CaseStore.Find(unit, reader, sound) is { } found ? found : throw new Refusal(CaseStates.Nothing());

    /// <summary>What a moderator is to a case that <see cref="CaseStore"/> gave them.</summary>
    public static IReadOnlyList<CaseRole> RolesOf(IReadUnit unit, CaseActor actor, Case one)
    {
        var own = AssignmentStore.Of(unit, one).Contains(actor.Member) ? CaseRole.Assigned : CaseRole.Free;
        return actor.IsAdministrator ? [own, CaseRole.Administrator] : [own];
    }

    public static bool May(IReadUnit unit, CaseActor actor, Case one, CaseAction action) =>
        RolesOf(unit, actor, one).Any(role => CaseStates.Allows(one.State, action, role));

    /// <summary>Does it in the state's table, and writes it down; the case as it is then.</summary>
    /// <exception cref="Refusal">That cannot be done with it now, or not by them.</exception>
    public static Case Act(WriteUnit unit, CaseActor actor, Case one, CaseAction action, string? words = null)
    {
        var roles = RolesOf(unit, actor, one);
        var role = roles.FirstOrDefault(role => CaseStates.Allows(one.State, action, role), roles[0]);
        return Act(unit, one, action, role, actor.Member, words);
    }

    /// <summary>The same for whoever is no moderator: who reported, the person concerned, or nobody but the hour.</summary>
    public static Case Act(WriteUnit unit, Case one, CaseAction action, CaseRole role, MemberId? member, string? words = null)
    {
        var after = one.In(CaseStates.After(one.State, action, role), unit.Now);
        CaseStore.Save(unit, after);
        CaseLog.Add(unit, after, CaseLog.KindOf(action), member, words);
        return after;
    }
}
