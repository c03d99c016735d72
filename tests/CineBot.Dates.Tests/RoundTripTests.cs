using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CineBot.Dates.Tests;

/// <summary>What the library says of a moment, it reads back as the same instant.</summary>
public sealed class RoundTripTests
{
    private static readonly Instant Early = Instant.FromUtc(2026, 1, 1, 0, 0);

    // Around a change: before it, within what is skipped or doubled, and after.
    private static readonly int[] Minutes = [-30, 0, 30];

    [Fact]
    public void Over_every_change_of_the_clocks_in_every_zone_a_moment_is_read_back_as_the_same_instant()
    {
        var failed = new List<string>();
        var said = 0;
        foreach (var zone in ChangesOfClocks.Zones)
            foreach (var change in ChangesOfClocks.In(zone))
                foreach (var minutes in Minutes)
                {
                    var moment = Moment.At(change + Duration.FromMinutes(minutes), zone);
                    // A week earlier the year is left out; from elsewhere, long before, it is said.
                    var isNear = said++ % 2 == 0;
                    failed.AddRange(Failures(moment, isNear ? moment.Instant - Duration.FromDays(7) : Early, isNear ? zone : Said.Paris, (said / 2 % 2) == 0 ? Language.French : Language.English));
                }

        Assert.True(said > 10_000, $"{said}");
        Assert.True(failed.Count == 0, string.Join('\n', failed.Take(20)));
    }

    [Fact]
    public void In_every_zone_an_ordinary_moment_is_read_back_as_the_same_instant()
    {
        var moments = from zone in Gen.Elements(ChangesOfClocks.Zones.ToArray())
                      from minutes in Gen.Choose(0, 10 * 366 * 1440)
                      from ahead in Gen.Choose(0, 300 * 1440)
                      select (Moment.At(Early + Duration.FromMinutes(minutes), zone), ahead);

        Prop.ForAll(moments.ToArbitrary(), one => !Enum.GetValues<Language>().SelectMany(language => Failures(one.Item1, one.Item1.Instant - Duration.FromMinutes(one.ahead), one.Item1.Zone, language)).Any())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Every_recurrence_is_read_back_as_the_same()
    {
        var recurrences = from rule in Rules()
                          from day in Gen.Choose(0, 700)
                          from minutes in Gen.Choose(0, 1439)
                          from zone in Gen.Elements("Europe/Paris", "America/Toronto", "Indian/Reunion", "Pacific/Auckland", "Asia/Kolkata")
                          select Whole(rule, Early.InUtc().Date.PlusDays(day) + LocalTime.FromMinutesSinceMidnight(minutes), DateTimeZoneProviders.Tzdb[zone]);

        Prop.ForAll(recurrences.ToArbitrary(), ReadsBack).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static IEnumerable<string> Failures(Moment moment, Instant now, DateTimeZone reader, Language language)
    {
        var words = DatePrinter.Say(moment, language, now);
        var reading = DateReader.Read(words, new(now, reader, language));
        if (reading is not MomentReading read || read.Moment.Instant != moment.Instant) yield return $"{words} ({moment.Zone.Id}): {Compact.Of(reading)}";
    }

    private static bool ReadsBack(Recurrence recurrence)
    {
        var now = Moment.Nearest(recurrence.Start.PlusDays(-3), recurrence.Zone).Instant;
        foreach (var language in (Language[])[Language.French, Language.English])
        {
            var words = DatePrinter.Say(recurrence, language, now);
            var read = (DateReader.Read(words, new(now, Said.Paris, language)) as RecurrenceReading)?.Recurrence;
            if (read is null || read.Start != recurrence.Start || read.Zone != recurrence.Zone || !Same(read.Rule, recurrence.Rule, recurrence.Start.Date)) throw new InvalidOperationException($"{words}: {recurrence.Rule} {recurrence.Start}; {read?.Rule} {read?.Start}");
        }

        return true;
    }

    /// <summary>A rule that leaves its day to the start is said with it.</summary>
    private static bool Same(RecurrenceRule read, RecurrenceRule said, LocalDate start) =>
        Calendar.Days(read, start, start).Take(40).SequenceEqual(Calendar.Days(said, start, start).Take(40)) && (read.Until, read.Count) == (said.Until, said.Count);

    private static Recurrence Whole(RecurrenceRule rule, LocalDateTime start, DateTimeZone zone)
    {
        var first = Calendar.Days(rule with { Interval = 1, Until = null }, start.Date, start.Date).First();
        return new(first + start.TimeOfDay, zone, rule.Until is null ? rule : rule with { Until = first.PlusDays(rule.Until.Value.DayOfYear + 30) });
    }

    private static Gen<RecurrenceRule> Rules()
    {
        var day = Gen.Elements(Enum.GetValues<IsoDayOfWeek>().Where(one => one != IsoDayOfWeek.None).ToArray());
        var weekly = from interval in Gen.Choose(1, 4) from days in Gen.NonEmptyListOf(day) select new RecurrenceRule(Frequency.Weekly, interval) { Days = [.. days.Distinct().Take(4).Order().Select(one => new RuleDay(one))] };
        var daily = from interval in Gen.Choose(1, 14) select new RecurrenceRule(Frequency.Daily, interval);
        var nth = from interval in Gen.Choose(1, 3) from one in day from which in Gen.Elements(1, 2, 3, 4, -1) select new RecurrenceRule(Frequency.Monthly, interval) { Days = [new(one, which)] };
        var monthly = from interval in Gen.Choose(1, 3) from number in Gen.Choose(1, 28) select new RecurrenceRule(Frequency.Monthly, interval) { MonthDays = [number] };
        return from rule in Gen.OneOf(weekly, daily, nth, monthly)
               from end in Gen.Choose(0, 2)
               select end switch { 0 => rule, 1 => rule with { Count = 7 }, _ => rule with { Until = new LocalDate(2030, 1, 1) } };
    }
}
