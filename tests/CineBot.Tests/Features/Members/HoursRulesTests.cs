using CineBot.Dates;
using CineBot.Features.Members;
using NodaTime;

namespace CineBot.Tests.Features.Members;

public sealed class HoursRulesTests
{
    private static readonly LocalDate Monday = new(2026, 10, 5);

    [Theory]
    [InlineData("22", 1320)]
    [InlineData("22h", 1320)]
    [InlineData(" 22H30 ", 1350)]
    [InlineData("22 h 30", 1350)]
    [InlineData("22:30", 1350)]
    [InlineData("10pm", 1320)]
    [InlineData("10:30 p.m.", 1350)]
    [InlineData("12am", 0)]
    [InlineData("12 pm", 720)]
    [InlineData("24h", 0)]
    [InlineData("0h", 0)]
    [InlineData("8 heures", 480)]
    public void An_hour_is_understood_as_people_type_it(string words, long minute) => Assert.Equal(minute, QuietHours.ParseMinute(words));

    [Theory]
    [InlineData("")]
    [InlineData("25h")]
    [InlineData("22h60")]
    [InlineData("24h01")]
    [InlineData("13pm")]
    [InlineData("minuit passé")]
    [InlineData("٢٢")]
    public void What_is_no_hour_is_none(string words) => Assert.Null(QuietHours.ParseMinute(words));

    [Theory]
    [InlineData(1320, 480, 21, 59, 21, 59, 0)]
    [InlineData(1320, 480, 22, 0, 8, 0, 1)]
    [InlineData(1320, 480, 7, 59, 8, 0, 0)]
    [InlineData(1320, 480, 8, 0, 8, 0, 0)]
    [InlineData(780, 840, 13, 30, 14, 0, 0)]
    public void What_falls_into_quiet_hours_comes_at_their_end(long from, long to, int hour, int minute, int dueHour, int dueMinute, int daysLater)
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        Instant At(LocalDate day, int h, int m) => paris.AtStrictly(day.At(new LocalTime(h, m))).ToInstant();

        Assert.Equal(At(Monday.PlusDays(daysLater), dueHour, dueMinute), new QuietHours(from, to).After(At(Monday, hour, minute), paris));
    }

    [Fact]
    public void An_end_in_the_hour_that_the_clocks_skip_is_the_hour_after_it()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var night = paris.AtStrictly(new LocalDateTime(2027, 3, 28, 1, 0)).ToInstant();

        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 30), new QuietHours(0, 150).After(night, paris));
    }

    [Theory]
    [InlineData("3 semaines", 2026, 10, 26)]
    [InlineData("2 weeks", 2026, 10, 19)]
    [InlineData("10 jours", 2026, 10, 15)]
    [InlineData("1j", 2026, 10, 6)]
    [InlineData("2 mois", 2026, 12, 5)]
    [InlineData("28/11", 2026, 11, 28)]
    [InlineData("1/3", 2027, 3, 1)]
    [InlineData("2026-12-05", 2026, 12, 5)]
    [InlineData("05/01/2027", 2027, 1, 5)]
    public void A_break_lasts_for_weeks_or_until_a_day(string words, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), PauseTerm.Parse(words, Monday));

    [Theory]
    [InlineData("0 jours")]
    [InlineData("5/10/2026")]
    [InlineData("30/02")]
    [InlineData("2028-01-01")]
    [InlineData("13 mois")]
    [InlineData("999999 semaines")]
    [InlineData("toujours")]
    public void A_break_without_a_day_to_come_within_a_year_is_none(string words) => Assert.Null(PauseTerm.Parse(words, Monday));

    [Theory]
    [InlineData("st etienne", null)]
    [InlineData("SAINT ETIENNE", "Europe/Paris")]
    [InlineData("genève", "Europe/Zurich")]
    [InlineData("Geneve", "Europe/Zurich")]
    [InlineData("trois rivieres", "America/Toronto")]
    [InlineData("papeete", "Pacific/Tahiti")]
    [InlineData("europe/paris", "Europe/Paris")]
    [InlineData("EST", null)]
    [InlineData("x", null)]
    public void A_town_is_found_however_it_is_typed(string words, string? zone) => Assert.Equal(zone, Towns.Find(words, "fr") is [var first, ..] ? first.Zone.Id : null);

    [Fact]
    public void Every_town_of_the_list_is_found_by_its_own_name()
    {
        Assert.True(Town.All.Count > 400);
        Assert.All(Town.All, town => Assert.Contains(town.Zone, Towns.Find(town.Name, "fr").Select(found => found.Zone)));
    }
}
