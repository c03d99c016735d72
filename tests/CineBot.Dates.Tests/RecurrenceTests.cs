using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CineBot.Dates.Tests;

public sealed class RecurrenceTests
{
    private static readonly LocalDate NewYear = new(2026, 1, 1);

    [Fact]
    public void Over_every_change_of_the_clocks_occurrences_increase_and_keep_their_hour_unless_it_is_skipped()
    {
        var changing = ChangesOfClocks.Zones.Where(zone => ChangesOfClocks.In(zone).Any()).ToArray();
        var daily = from zone in Gen.Elements(changing)
                    from minutes in Gen.Choose(0, 287)
                    from interval in Gen.Choose(1, 3)
                    select new Recurrence(NewYear.At(LocalTime.FromMinutesSinceMidnight(minutes * 5)), zone, new(Frequency.Daily, interval));

        Prop.ForAll(daily.ToArbitrary(), KeepsItsHour).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Fact]
    public void A_skipped_hour_is_moved_on_and_says_so_and_of_two_alike_the_first_is_taken()
    {
        var nightly = new Recurrence(new(2026, 3, 28, 2, 30), Said.Paris, new(Frequency.Daily));
        var sundays = new Recurrence(new(2026, 10, 18, 2, 30), Said.Paris, new(Frequency.Weekly));

        var skipped = nightly.After(Instant.FromUtc(2026, 3, 28, 12, 0)).First();
        var doubled = sundays.After(Instant.FromUtc(2026, 10, 20, 0, 0)).First();

        Assert.Equal((true, new LocalDateTime(2026, 3, 29, 3, 30)), (skipped.IsShifted, skipped.Moment.Local));
        Assert.Equal((false, Offset.FromHours(2)), (doubled.IsShifted, doubled.Moment.Offset));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-19", "2026-12-03", "2026-12-17")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-19", "2026-11-23", "2026-11-26")]
    [InlineData("FREQ=WEEKLY;COUNT=2;BYDAY=TH", "2026-11-19", "2026-11-26")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31", "2027-01-31", "2027-03-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30", "2026-12-31", "2027-01-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=5FR", "2027-01-29", "2027-04-30", "2027-07-30")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1SA,1SA", "2026-11-28", "2026-12-05", "2026-12-26")]
    [InlineData("FREQ=YEARLY", "2028-02-29", "2032-02-29", "2036-02-29")]
    [InlineData("FREQ=DAILY;INTERVAL=10;UNTIL=20261205", "2026-11-18", "2026-11-28")]
    public void A_rule_names_its_days(string text, params string[] days)
    {
        Assert.True(RecurrenceRule.TryParse(text, out var rule));
        var start = NodaTime.Text.LocalDatePattern.Iso.Parse(days[0]).Value;

        var named = new Recurrence(start.At(new(20, 0)), Said.Paris, rule!).After(Instant.MinValue + Duration.FromDays(2)).Select(one => one.Planned.Date).Take(3);

        Assert.Equal(days, named.Select(day => NodaTime.Text.LocalDatePattern.Iso.Format(day)));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR,-1SA;COUNT=10")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=15,-1")]
    [InlineData("FREQ=DAILY;UNTIL=20270630")]
    [InlineData("FREQ=YEARLY")]
    public void A_rule_is_stored_as_text_and_read_back(string text)
    {
        Assert.True(RecurrenceRule.TryParse(text, out var rule));

        Assert.Equal(text, rule!.ToString());
        Assert.True(RecurrenceRule.TryParse(rule.ToString(), out var again));
        Assert.Equal(rule, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=7")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0")]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20270630")]
    [InlineData("FREQ=DAILY;BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU")]
    [InlineData("FREQ=YEARLY;BYEASTER=0")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("INTERVAL=2")]
    public void What_is_no_rule_of_ours_is_not_read(string text) => Assert.False(RecurrenceRule.TryParse(text, out _));

    [Fact]
    public void The_end_of_a_rule_is_in_UTC_for_a_calendar_file()
    {
        var rule = new RecurrenceRule(Frequency.Weekly) { Days = [new(IsoDayOfWeek.Wednesday)], Until = new(2027, 6, 30) };

        Assert.Equal("FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630T180000Z", new Recurrence(new(2026, 11, 18, 20, 0), Said.Paris, rule).ToCalendarRule());
    }

    [Fact]
    public void The_next_occurrence_a_thousand_years_on_is_found_without_walking_there()
    {
        var weekly = new Recurrence(new(2026, 11, 19, 20, 0), Said.Paris, new(Frequency.Weekly, 2) { Days = [new(IsoDayOfWeek.Thursday)] });

        var next = weekly.Next(Instant.FromUtc(3026, 11, 1, 0, 0))!;

        Assert.Equal((IsoDayOfWeek.Thursday, 0), (next.Planned.DayOfWeek, Period.DaysBetween(new(2026, 11, 19), next.Planned.Date) % 14));
    }

    private static bool KeepsItsHour(Recurrence recurrence)
    {
        var last = Instant.MinValue;
        foreach (var occurrence in recurrence.After(Instant.FromUtc(2026, 1, 2, 0, 0)).TakeWhile(one => one.Planned.Year < 2037))
        {
            if (occurrence.Moment.Instant <= last || occurrence.Planned.TimeOfDay != recurrence.Start.TimeOfDay) return false;
            var alike = Moment.Of(occurrence.Planned, recurrence.Zone);
            if (occurrence.IsShifted != (alike.Count == 0) || (alike.Count > 0 && occurrence.Moment != alike[0])) return false;
            last = occurrence.Moment.Instant;
        }

        return true;
    }
}
