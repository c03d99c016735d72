using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Who must agree on a measure: both who have the case in hand, and where it is grave a third person, who manages the server and is named for cases.</summary>
internal static class MeasureVotes
{
    /// <summary>The topic under which somebody's word on it is kept; an administrator's has its own, so that two hands never make up for it.</summary>
    /// <exception cref="Refusal">It is not theirs to say.</exception>
    public static string TopicOf(IReadUnit unit, CaseActor actor, Case one, Measure measure)
    {
        if (AssignmentStore.Free(unit, one).Contains(actor.Member)) return Hands(measure);
        return one.IsGrave && actor.IsAdministrator ? Administrators(measure) : throw new Refusal("case.take_first");
    }

    public static bool IsDecided(IReadUnit unit, Case one, Measure measure) =>
        AreTwo(unit, one) && Silent(unit, one, measure).Count == 0 && !LacksAdministrator(unit, one, measure);

    public static bool AreTwo(IReadUnit unit, Case one) => AssignmentStore.Free(unit, one).Count == AssignmentStore.Hands;

    /// <summary>Those who have it in hand and have not agreed yet.</summary>
    public static IReadOnlyList<MemberId> Silent(IReadUnit unit, Case one, Measure measure) =>
        [.. AssignmentStore.Free(unit, one).Except(VoteStore.Agreeing(unit, one, Hands(measure)))];

    public static bool LacksAdministrator(IReadUnit unit, Case one, Measure measure) =>
        one.IsGrave && !VoteStore.Agreeing(unit, one, Administrators(measure)).Except(AssignmentStore.Free(unit, one)).Any();

    public static IReadOnlyList<MemberId> Agreeing(IReadUnit unit, Case one, Measure measure) =>
        [.. VoteStore.Agreeing(unit, one, Hands(measure)).Concat(one.IsGrave ? VoteStore.Agreeing(unit, one, Administrators(measure)) : []).Distinct()];

    /// <summary>The topic of ending it sooner: of that very end, so that nobody agrees to another.</summary>
    public static string Shorter(Measure measure) => string.Create(CultureInfo.InvariantCulture, $"shorter-{measure.Number}-{measure.ShorterAt?.ToUnixTimeSeconds()}");

    private static string Hands(Measure measure) => string.Create(CultureInfo.InvariantCulture, $"proposal-{measure.Number}");

    private static string Administrators(Measure measure) => string.Create(CultureInfo.InvariantCulture, $"proposal-{measure.Number}-administrator");
}
