using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>How many a slot suits.</summary>
internal sealed record SlotStanding(DateSlot Slot, long Count);

/// <summary>
/// What came of a poll: each slot that is offered, in the order of dates; how many answered, and how many of them that none suits; the winner, null where nobody
/// ticked a slot that is still to come; and whether others were even with it.
/// </summary>
internal sealed record PollResult(IReadOnlyList<SlotStanding> Standings, long Answered, long NoneSuits, DateSlot? Winner, bool IsTie)
{
    /// <summary>
    /// Most ticks win; of those that are even, the earliest date. An answer that holds only slots that were taken out is none any more, so that the person is asked again.
    /// </summary>
    public static PollResult Of(IEnumerable<DateSlot> slots, IEnumerable<DateAnswer> answers, Instant now)
    {
        var offered = slots.Where(slot => slot.IsOffered).OrderBy(slot => slot.Time.At).ThenBy(slot => slot.Number).ToList();
        var numbers = offered.Select(slot => slot.Number).ToHashSet();
        var counted = answers.DistinctBy(answer => answer.Member).Where(answer => IsAnswer(answer, numbers)).ToList();
        var standings = offered.Select(slot => new SlotStanding(slot, counted.Count(answer => answer.Slots.Contains(slot.Number)))).ToList();
        var open = standings.Where(standing => standing.Slot.Time.At > now && standing.Count > 0).ToList();
        var best = open.Count == 0 ? null : open.MaxBy(standing => standing.Count);
        return new(standings, counted.Count, counted.Count(answer => answer.Slots.Count == 0), best?.Slot, best is not null && open.Count(standing => standing.Count == best.Count) > 1);
    }

    /// <summary>Whether that answer says anything of the slots that are offered now.</summary>
    public static bool IsAnswer(DateAnswer answer, IReadOnlySet<long> offered) => answer.Slots.Count == 0 || answer.Slots.Any(offered.Contains);
}
