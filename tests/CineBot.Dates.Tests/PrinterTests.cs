using NodaTime;

namespace CineBot.Dates.Tests;

public sealed class PrinterTests
{
    private static readonly DateTimeZone Montreal = DateTimeZoneProviders.Tzdb["America/Toronto"];

    [Fact]
    public void A_moment_is_said_with_its_zone_and_without_the_year_that_runs()
    {
        var moment = Moment.Nearest(new(2026, 11, 28, 21, 0), Said.Paris);

        Assert.Equal("samedi 28 novembre à 21\u00A0h, heure de Paris", DatePrinter.Say(moment, Language.French, Said.Wednesday));
        Assert.Equal("Saturday 28 November at 9\u00A0pm, Paris time", DatePrinter.Say(moment, Language.English, Said.Wednesday));
        Assert.Equal("Saturday 28 November 2026 at 9\u00A0pm, Paris time", DatePrinter.Say(moment, Language.English));
    }

    [Fact]
    public void Maya_reads_the_same_moment_by_her_own_clock()
    {
        var moment = Moment.At(Moment.Nearest(new(2027, 1, 1, 21, 30), Said.Paris).Instant, Montreal);

        Assert.Equal("Friday 1 January 2027 at 3:30\u00A0pm, Montréal time", DatePrinter.Say(moment, Language.English, Said.Wednesday));
        Assert.Equal("vendredi 1er janvier 2027 à 15\u00A0h\u00A030, heure de Montréal", DatePrinter.Say(moment, Language.French, Said.Wednesday));
    }

    [Fact]
    public void Of_two_hours_that_look_alike_it_says_which()
    {
        var both = Moment.Of(new(2026, 10, 25, 2, 30), Said.Paris);

        Assert.Equal(["(UTC+2)", "(UTC+1)"], both.Select(moment => DatePrinter.SayLocally(moment, Language.French)[^7..]));
    }

    [Theory]
    [InlineData("Africa/Algiers", "heure d’Alger", "Algiers time")]
    [InlineData("Africa/Cairo", "heure du Caire", "Cairo time")]
    [InlineData("Indian/Reunion", "heure de La Réunion", "Réunion time")]
    [InlineData("Europe/Brussels", "heure de Bruxelles", "Brussels time")]
    [InlineData("America/New_York", "heure de New York", "New York time")]
    [InlineData("EST", "UTC−5", "UTC−5")]
    public void A_zone_is_called_as_people_call_it(string id, string french, string english)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];

        Assert.Equal((french, english), (DatePrinter.SayZone(zone, Language.French, Said.Wednesday), DatePrinter.SayZone(zone, Language.English, Said.Wednesday)));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=WE", "tous les mercredis", "every Wednesday")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH", "tous les lundis et jeudis", "every Monday and Thursday")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "un jeudi sur deux", "every other Thursday")]
    [InlineData("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH", "toutes les 3 semaines le lundi et le jeudi", "every 3 weeks on Monday and Thursday")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR", "le premier vendredi de chaque mois", "the first Friday of every month")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1SA;COUNT=10", "le dernier samedi de chaque mois 10 fois", "the last Saturday of every month 10 times")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1", "le 1er de chaque mois", "the 1st of every month")]
    [InlineData("FREQ=DAILY;INTERVAL=3;UNTIL=20270630", "tous les 3 jours jusqu’au mercredi 30 juin 2027", "every 3 days until Wednesday 30 June 2027")]
    [InlineData("FREQ=YEARLY", "tous les ans le 25 novembre", "every year on 25 November")]
    public void A_rule_is_said_as_people_say_it(string text, string french, string english)
    {
        Assert.True(RecurrenceRule.TryParse(text, out var rule));

        Assert.Equal((french, english), (DatePrinter.Say(rule!, new(2026, 11, 25), Language.French), DatePrinter.Say(rule!, new(2026, 11, 25), Language.English)));
    }
}
