using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>A slot as it was understood, with what was filled in beyond the words.</summary>
internal sealed record ReadSlot(ZonedDateTime At, Text? Remark);

/// <summary>Reads slots as people type them, one a line; all of them or none, and every line that needs another word is named.</summary>
internal sealed class SlotReader(WhenReader dates)
{
    private const int MostFaults = 4, MostChoices = 3;

    public WhenReader Dates => dates;

    /// <summary>In the order of dates, each once.</summary>
    /// <exception cref="Refusal">A line is no date, or several, or past; or they are too few or too many.</exception>
    public async Task<IReadOnlyList<ReadSlot>> ReadAsync(Request request, CancellationToken cancellation)
    {
        var slots = new List<ReadSlot>();
        var faults = new List<Text>();
        foreach (var line in Lines(request.Words("slots") ?? ""))
        {
            var said = await dates.ReadAsync(request, line, cancellation);
            if (said is WhenSaid.Once once && once.At.ToInstant() > request.At) slots.Add(new(once.At, once.Remark));
            else faults.Add(new("date-poll.fault", line, Why(said)));
        }

        if (faults.Count > 0) throw new Refusal("date-poll.faults", faults.Take(MostFaults).Aggregate((one, other) => new Text("date-poll.fault_and", one, other)));
        var read = slots.DistinctBy(slot => slot.At.ToInstant()).OrderBy(slot => slot.At.ToInstant()).ToList();
        return read.Count is >= DatePoll.LeastSlots and <= DatePoll.MostSlots ? read : throw new Refusal("date-poll.count", read.Count, DatePoll.LeastSlots, DatePoll.MostSlots);
    }

    /// <summary>One date alone.</summary>
    /// <exception cref="Refusal">It is no date, or several, or past; the sentence says how to say it.</exception>
    public async Task<ReadSlot> ReadOneAsync(Request request, string typed, CancellationToken cancellation) => await dates.ReadAsync(request, typed, cancellation) switch
    {
        WhenSaid.Once once when once.At.ToInstant() > request.At => new(once.At, once.Remark),
        var said => throw new Refusal(Why(said)),
    };

    private static string[] Lines(string typed) => typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Text Why(WhenSaid said) => said switch
    {
        WhenSaid.Which which => new("date-poll.fault.which", which.Question, new Listing([.. which.Choices.Distinct().Take(MostChoices).Select(Words)])),
        WhenSaid.Unclear unclear => unclear.Why,
        WhenSaid.Once once => new("date-poll.fault.past", Words(once.At)),
        _ => "date-poll.fault.past",
    };

    private static Text Words(ZonedDateTime at) => new("party.words", new ByLanguage(language => new("party.words", DateWords.Local(at, language))));
}
