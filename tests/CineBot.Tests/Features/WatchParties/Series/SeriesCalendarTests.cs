using System.Text;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Series;

/// <summary>What a calendar is told of a series; that others read it to the same instants is shown end to end.</summary>
public sealed class SeriesCalendarTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RepeatAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task All_dates_are_handed_over_from_the_card_by_their_rule_without_the_days_off()
    {
        await _club.WriteAsync(unit => DaysOffStore.Replace(unit, Server, [new(2026, 10, 21), new(2026, 10, 22)]));

        var one = await _club.PressAsync(Zoé, "party.calendar", (await _club.LastAsync()).Number);
        var all = await _club.PressAsync(Zoé, one.Button("series.calendar"));

        Assert.Equal(("series.calendar.here", "seances.ics"), (all.Key()!, all.Reply.Files[0].Name));
        Assert.Contains("DTSTART;TZID=Europe/Paris:20261007T200000\r\n", Unfolded(all), StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=WEEKLY;BYDAY=WE\r\nEXDATE;TZID=Europe/Paris:20261021T200000\r\nSUMMARY", Unfolded(all), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_evening_alone_takes_the_place_of_the_rule_s_in_the_same_calendar()
    {
        var file = Unfolded(await _club.PressAsync(Zoé, "party.calendar", (await _club.LastAsync()).Number));

        Assert.Contains("UID:900-1.series@cinebot\r\n", file, StringComparison.Ordinal);
        Assert.Contains("RECURRENCE-ID;TZID=Europe/Paris:20261007T200000\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evening_moved_is_where_it_is_now_and_one_called_off_is_left_out()
    {
        var first = await _club.LastAsync();
        var asked = await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.move", first.Number)).Form(), ("when", "jeudi 19h"));
        await _club.PressAsync(Agnès, asked.Button("party.move-to"));
        await _club.PassDaysAsync(7);
        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.cancel", (await _club.LastAsync()).Number)).Form(), ("reason", "Panne"));

        var file = Unfolded(await _club.PressAsync(Zoé, "series.calendar", 1));

        Assert.Contains("DTSTART;TZID=Europe/Paris:20261008T190000\r\nDTEND;TZID=Europe/Paris:20261008T203000\r\nRECURRENCE-ID;TZID=Europe/Paris:20261007T200000\r\n", file, StringComparison.Ordinal);
        Assert.Contains("EXDATE;TZID=Europe/Paris:20261014T200000\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_it_ends_in_calendars_too_and_counts_higher_than_before()
    {
        var before = Unfolded(await _club.PressAsync(Zoé, "series.calendar", 1));
        await _club.PressAsync(Agnès, "series.stop", 1);

        var stopped = await _club.PressAsync(Zoé, "series.calendar", 1);

        Assert.Contains("SEQUENCE:0\r\n", before, StringComparison.Ordinal);
        Assert.Equal("series.calendar.stopped", stopped.Key());
        Assert.Contains("SEQUENCE:1\r\n", Unfolded(stopped), StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261007T180000Z\r\n", Unfolded(stopped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_nobody_announced_is_no_calendar()
    {
        await _club.AskAsync(Agnès, "watch-party", ("film", PartyHabits.Cléo), ("repeat", "tous les jeudis à 20h"));

        Assert.Equal("party.gone", (await _club.PressAsync(Agnès, "series.calendar", 2)).Key());
    }

    private static string Unfolded(Answered answer) => Encoding.UTF8.GetString(answer.Reply.Files[0].Content.Span).Replace("\r\n ", "", StringComparison.Ordinal);
}
