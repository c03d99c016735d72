using NodaTime;

namespace CineBot.Features.Calls.Reminders;

/// <summary>
/// When a shoot is spoken of: a week before, those who come are asked whether they still do; three days before, its owners see what is not certain;
/// the evening before each day, those who come that day have where and when at hand. The hours are those of the place, on the days when clocks change too.
/// </summary>
internal sealed record CallMoment(string Name, long Day, Instant DueAt)
{
    public const string Reconfirm = "reconfirm", Risks = "risks", Recall = "recall";

    private static readonly LocalTime Morning = new(10, 0), Evening = new(18, 0);

    /// <summary>All of a call, the day kept in case it rains left out.</summary>
    public static IEnumerable<CallMoment> Of(Call call, IEnumerable<CallDay> days)
    {
        var shooting = days.Where(day => !day.IsRain).ToList();
        if (shooting.MinBy(day => day.At) is not { } first) yield break;
        yield return new(Reconfirm, 0, At(call, first.Date.PlusDays(-7), Morning));
        yield return new(Risks, 0, At(call, first.Date.PlusDays(-3), Morning));
        foreach (var day in shooting) yield return new(Recall, day.Day, At(call, day.Date.PlusDays(-1), Evening));
    }

    private static Instant At(Call call, LocalDate date, LocalTime hour) => call.Zone.AtLeniently(date + hour).ToInstant();
}

/// <summary>A moment that has come.</summary>
internal sealed record DueMoment(GuildId Guild, long Number, string Moment, long Day, Instant DueAt);
