using CineBot.Features.WatchParties.DatePolls;
using NodaTime;

namespace CineBot.Tests.Features.WatchParties.DatePolls;

/// <summary>Most ticks win and the earliest of those that are even: held against a count made in another way.</summary>
public sealed class PollResultTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 5, 7, 0);

    [Fact]
    public void The_winner_obeys_the_announced_rule_whatever_was_taken_out_or_has_passed()
    {
        var drawn = new Random(11);
        var ties = 0;
        for (var poll = 0; poll < 4000; poll++)
        {
            var slots = Enumerable.Range(1, drawn.Next(1, 9)).Select(slot => Slot(slot, drawn.Next(-2, 12), drawn.Next(5) > 0)).DistinctBy(slot => slot.Time.At).ToList();
            var answers = Enumerable.Range(1, drawn.Next(0, 9)).Select(member => new DateAnswer(new(member), [.. slots.Where(_ => drawn.Next(2) == 0).Select(slot => slot.Number)])).ToList();

            var result = PollResult.Of(slots, answers, Now);

            Assert.Equal(Naive(slots, answers), result.Winner);
            Assert.All(result.Standings, standing => Assert.Equal(answers.Count(answer => answer.Slots.Contains(standing.Slot.Number)), standing.Count));
            if (result.IsTie) ties++;
        }

        Assert.InRange(ties, 100, 4000);
    }

    [Fact]
    public void Nobody_is_counted_twice_and_none_suits_is_an_answer()
    {
        var result = PollResult.Of([Slot(1, 1, true), Slot(2, 2, true)], [new(new(1), [1, 1]), new(new(1), [2]), new(new(2), [])], Now);

        Assert.Equal((2L, 1L), (result.Answered, result.NoneSuits));
        Assert.Equal([1L, 0L], result.Standings.Select(standing => standing.Count));
    }

    [Fact]
    public void Who_ticked_only_slots_that_were_taken_out_has_not_answered_any_more()
    {
        var result = PollResult.Of([Slot(1, 1, false), Slot(2, 2, true)], [new(new(1), [1])], Now);

        Assert.Equal((0L, 0L), (result.Answered, result.NoneSuits));
        Assert.Null(result.Winner);
    }

    private static DateSlot Slot(int number, int days, bool isOffered) =>
        new(number, new(new LocalDateTime(2026, 10, 5, 9, 0).PlusDays(days), Now + Duration.FromDays(days)), isOffered);

    // The one slot that beats every other, pair by pair.
    private static DateSlot? Naive(List<DateSlot> slots, List<DateAnswer> answers)
    {
        var running = slots.FindAll(slot => slot.IsOffered && slot.Time.At > Now && Ticks(slot) > 0);
        return running.Find(slot => running.TrueForAll(other => other == slot || Ticks(other) < Ticks(slot) || (Ticks(other) == Ticks(slot) && slot.Time.At < other.Time.At)));

        int Ticks(DateSlot slot) => answers.FindAll(answer => answer.Slots.Contains(slot.Number)).Count;
    }
}
