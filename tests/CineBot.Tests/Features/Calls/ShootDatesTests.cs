using CineBot.Features.Calls;
using CineBot.Features.Calls.Days;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;

namespace CineBot.Tests.Features.Calls;

/// <summary>On Monday 5 October 2026, nine in the morning in Paris.</summary>
public sealed class ShootDatesTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 10, 5, 7, 0);

    [Theory]
    [InlineData("samedi 14 novembre", "2026-11-14")]
    [InlineData("samedi 14 et dimanche 15 novembre", "2026-11-14 2026-11-15")]
    [InlineData("14, 15 et 16 novembre", "2026-11-14 2026-11-15 2026-11-16")]
    [InlineData("14-15 novembre", "2026-11-14 2026-11-15")]
    [InlineData("14/11 et 15/11", "2026-11-14 2026-11-15")]
    [InlineData("du 14 au 16 novembre", "2026-11-14 2026-11-15 2026-11-16")]
    [InlineData("ce week-end", "2026-10-10 2026-10-11")]
    [InlineData("samedi et dimanche", "2026-10-10 2026-10-11")]
    [InlineData("samedi et dimanche 14h", "2026-10-10T14:00 2026-10-11T14:00")]
    [InlineData("samedi 21h et dimanche 14h", "2026-10-10T21:00 2026-10-11T14:00")]
    [InlineData("14 et 15 novembre à 8h", "2026-11-14T08:00 2026-11-15T08:00")]
    [InlineData("14 novembre\n21 novembre", "2026-11-14 2026-11-21")]
    [InlineData("15 novembre 8h-19h", "2026-11-15T08:00")]
    [InlineData("samedi matin", "2026-10-10")]
    [InlineData("aujourd’hui", "2026-10-05")]
    [InlineData("à définir", "")]
    [InlineData("On verra", "")]
    public void The_days_of_a_shoot_are_read_one_or_several_with_or_without_an_hour(string typed, string days) => Assert.Equal(days, Days(typed, "fr"));

    [Theory]
    [InlineData("Saturday 14 and Sunday 15 November", "2026-11-14 2026-11-15")]
    [InlineData("Nov 14, 15 and 16", "2026-11-14 2026-11-15 2026-11-16")]
    [InlineData("november 14 to 16", "2026-11-14 2026-11-15 2026-11-16")]
    [InlineData("saturday 8am-6pm", "2026-10-10T08:00")]
    [InlineData("TBD", "")]
    public void In_English_too(string typed, string days) => Assert.Equal(days, Days(typed, "en"));

    [Fact]
    public void A_part_of_a_day_stays_said_as_hours()
    {
        var known = Assert.IsType<DatesSaid.Known>(Read("samedi matin", "fr"));

        Assert.Equal(("samedi matin", false), (known.Hours, known.IsNight));
        Assert.True(Assert.IsType<DatesSaid.Known>(Read("samedi nuit", "fr")).IsNight);
    }

    [Theory]
    [InlineData("saturday at 7", "en", "call.which.half_of_day", 2)]
    [InlineData("vendredi prochain", "fr", "call.which.of_two", 2)]
    [InlineData("dimanche 25 octobre 2h30", "fr", "call.which.doubled_hour", 2)]
    [InlineData("dimanche 28 mars 2027 2h30", "fr", "call.which.skipped", 2)]
    public void What_can_mean_several_is_asked(string typed, string language, string question, int choices)
    {
        var asked = Assert.IsType<DatesSaid.Asked>(Read(typed, language));

        Assert.Equal((question, choices), (asked.Question.Key, asked.Choices.Count));
    }

    [Theory]
    [InlineData("hier", "call.past")]
    [InlineData("3 octobre 2026", "call.past")]
    [InlineData("29/02/2027", "call.unclear.no_such_date")]
    [InlineData("5 octobre 2076", "call.unclear.too_far")]
    [InlineData("à la saint-glinglin", "call.unclear.not_understood")]
    [InlineData("tous les samedis", "call.unclear.again")]
    [InlineData("novembre", "call.unclear.too_long_period")]
    [InlineData("samedi et à la saint-glinglin", "call.unclear.one_of")]
    [InlineData("1er, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 et 13 novembre", "call.unclear.too_many_days")]
    [InlineData("\u200B", "call.unclear.not_understood")]
    public void What_is_no_day_to_come_is_said_so(string typed, string why) => Assert.Equal(why, Assert.IsType<DatesSaid.Unclear>(Read(typed, "fr")).Why.Key);

    [Theory]
    [InlineData("14 et 15 novembre 8h-19h30", "fr")]
    [InlineData("samedi 21h et dimanche 14h", "fr")]
    [InlineData("14, 15 and 16 november", "en")]
    [InlineData("saturday 8am-6pm, november 21", "en")]
    public void What_is_shown_in_the_form_is_read_back_to_the_same(string typed, string language)
    {
        var known = Assert.IsType<DatesSaid.Known>(Read(typed, language));
        var shown = string.Join(", ", known.Days.Select(day => DayWords.Typed(day, known.Zone, Of(language))));

        Assert.Equal(known.Days, Assert.IsType<DatesSaid.Known>(Read(shown, language)).Days);
    }

    private static string Days(string typed, string language) => string.Join(' ', Assert.IsType<DatesSaid.Known>(Read(typed, language)).Days.Select(day => day.Written));

    private static DatesSaid Read(string typed, string language) => ShootDates.Read(
        new() { Id = new(1), At = Monday, Kind = RequestKind.Form, Path = "call.form", Member = Glaneuses.Nora, Language = Of(language) },
        typed,
        CallHabits.Paris);

    private static Language Of(string language) => language == "fr" ? Language.French : Language.English;
}
