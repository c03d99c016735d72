using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CineBot.Dates.Tests;

public sealed class ReaderTests
{
    private static readonly Instant BeforeSpring = Instant.FromUtc(2026, 3, 27, 12, 0);

    [Fact]
    public void No_text_whatever_makes_it_throw()
    {
        var letter = Gen.OneOf(Gen.Choose(0, 0xFFFF).Select(code => (char)code), Gen.Choose(' ', '~').Select(code => (char)code), Gen.Elements("samedi 20h30:/.-à".ToCharArray()));
        var texts = from letters in letter.ListOf() select new string([.. letters]);

        Prop.ForAll(texts.ToArbitrary(), text => Said.InFrench(text) is not null && Said.InEnglish(text) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void An_hour_that_clocks_skip_is_refused_with_the_hours_around_it() =>
        Assert.Equal("skipped 2026-03-29T02:30: 2026-03-29T01:45 | 2026-03-29T03:30", Compact.Of(Read("dimanche 2h30", BeforeSpring)));

    [Fact]
    public void An_hour_that_clocks_show_twice_is_asked() =>
        Assert.Equal("DoubledHour: 2026-10-25T02:30+02 | 2026-10-25T02:30+01", Compact.Of(Read("dimanche 2h30", Instant.FromUtc(2026, 10, 23, 12, 0))));

    [Fact]
    public void Which_of_the_two_may_be_said_by_its_offset() =>
        Assert.Equal("2026-10-25T02:30+01", Compact.Of(Read("25 octobre 2h30 (UTC+1), heure de Paris", Instant.FromUtc(2026, 10, 23, 12, 0))));

    [Fact]
    public void An_evening_takes_the_hour_that_the_club_is_used_to()
    {
        var context = new ReadingContext(Said.Wednesday, Said.Paris, Language.French) { UsualEvening = new(20, 30) };

        Assert.Equal("2026-11-18 Evening 20:30", Compact.Of(DateReader.Read("ce soir", context)));
    }

    [Fact]
    public void An_evening_whose_usual_hour_has_gone_takes_none() =>
        Assert.Equal("2026-11-18 Evening", Compact.Of(Read("ce soir", Instant.FromUtc(2026, 11, 18, 20, 30))));

    [Fact]
    public void Days_are_counted_in_the_zone_that_is_named()
    {
        // It is still Wednesday in Montréal, and Thursday already in Paris.
        var night = Instant.FromUtc(2026, 11, 19, 1, 0);

        Assert.Equal("2026-11-20T21:00", Compact.Of(Read("demain 21h", night)));
        Assert.Equal("2026-11-19T21:00 America/Toronto", Compact.Of(Read("demain 21h heure de Montréal", night)));
    }

    [Fact]
    public void A_refusal_brings_examples_that_are_understood()
    {
        var refused = Assert.IsType<RefusedReading>(Said.InFrench("samdi 21h"));

        Assert.All(refused.Examples, example => Assert.IsType<MomentReading>(Said.InFrench(example)));
        Assert.All(((RefusedReading)Said.InEnglish("satruday")).Examples, example => Assert.IsType<MomentReading>(Said.InEnglish(example)));
    }

    [Fact]
    public void Nothing_and_too_much_are_refused()
    {
        Assert.Equal("Empty «»", Compact.Of(Said.InFrench("  ")));
        Assert.Equal("TooLong «»", Compact.Of(Said.InFrench(new string('1', DateReader.LongestText + 1))));
    }

    private static Reading Read(string text, Instant now) => DateReader.Read(text, new(now, Said.Paris, Language.French));
}
