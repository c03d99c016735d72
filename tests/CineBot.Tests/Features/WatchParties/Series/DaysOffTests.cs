using System.Text;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Series;

public sealed class DaysOffTests : IAsyncLifetime
{
    private static readonly LocalDate Today = new(2026, 10, 5);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Days_of_the_servers_own_calendar_are_passed_over()
    {
        await _club.RepeatAsync();
        _club.Permissions = Permissions.ManageServer;

        var taken = await GiveAsync(Calendar("DTSTART;VALUE=DATE:20261014\r\nDTEND;VALUE=DATE:20261022"));
        await _club.PassDaysAsync(16);

        Assert.Equal(("series.days_off.taken", 8L), (taken.Key()!, (long)taken.Reply.Text!.Args[0]));
        Assert.Equal(["2026-10-07T20:00 18:00Z", "2026-10-28T20:00 19:00Z"], await _club.EveningsAsync());
    }

    [Fact]
    public async Task Only_moderators_hand_it_over_and_what_is_no_calendar_is_refused()
    {
        await _club.RepeatAsync();

        var member = await _club.PressAsync(Zoé, "series.days-off", 1);
        _club.Permissions = Permissions.ManageServer;
        var hostile = await GiveAsync("<html>pas un calendrier</html>");

        Assert.Null(member.Reply.Form);
        Assert.Equal("series.days_off.unreadable", hostile.Key());
    }

    [Fact]
    public async Task With_too_few_coming_moving_is_proposed_a_day_before()
    {
        await _club.RepeatAsync("tous les vendredis à 20h");
        await _club.PressAsync(Agnès, (await _club.PanelAsync(Agnès)).Button("series.few"));
        await _club.PressAsync(Nora, "party.yes", (await _club.LastAsync()).Number);

        await _club.PassDaysAsync(4);

        Assert.Contains(_club.Delivery.Standing.Values, said => _club.Words(said).Contains("Pour l’instant 1 oui, il en faudrait 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_enough_coming_nothing_is_said()
    {
        await _club.RepeatAsync("tous les vendredis à 20h");
        await _club.PressAsync(Agnès, (await _club.PanelAsync(Agnès)).Button("series.few"));
        foreach (var member in new[] { Agnès, Nora, Karim, Chantal }) await _club.PressAsync(member, "party.yes", (await _club.LastAsync()).Number);

        await _club.PassDaysAsync(4);

        Assert.DoesNotContain(_club.Delivery.Standing.Values, said => _club.Words(said).Contains("il en faudrait", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261225", "2026-12-25")]
    [InlineData("DTSTART:20261225T090000Z\nDTEND:20261225T180000Z", "2026-12-25")]
    [InlineData("DTSTART:20261225T200000\nDTEND:20261227T000000", "2026-12-25", "2026-12-26")]
    [InlineData("DTSTART;VALUE=DATE:20200714\nRRULE:FREQ=YEARLY", "2027-07-14", "2028-07-14", "2029-07-14")]
    [InlineData("DTSTART;VALUE=DATE:20200714\nRRULE:FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14", "2027-07-14", "2028-07-14", "2029-07-14")]
    [InlineData("DTSTART;VALUE=DATE:2026\n 1225\nSUMMARY:Noël", "2026-12-25")]
    [InlineData("DTSTART;VALUE=DATE:20261224\nDURATION:P2D", "2026-12-24", "2026-12-25")]
    [InlineData("DTSTART;VALUE=DATE:20251225")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED")]
    [InlineData("DTSTART:pas une date")]
    public void An_event_takes_its_days(string body, params string[] days) =>
        Assert.Equal(days, DaysOffFile.Read(Encoding.UTF8.GetBytes(Calendar(body)), Today)!.Select(day => NodaTime.Text.LocalDatePattern.Iso.Format(day)));

    [Fact]
    public void No_content_makes_it_work_for_long_or_hold_much()
    {
        var endless = Calendar("DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY") + new string(' ', 10);
        var folded = "BEGIN:VCALENDAR\nX:" + string.Concat(Enumerable.Repeat("a\n ", 20_000));
        var many = "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", 5_000));

        Assert.Equal(1097, DaysOffFile.Read(Encoding.UTF8.GetBytes(endless), Today)!.Count);
        Assert.All(new[] { folded, many, "", "\0\uFFFE", new string('x', DaysOffFile.MostBytes + 1) }, text => Assert.Null(DaysOffFile.Read(Encoding.UTF8.GetBytes(text), Today)));
    }

    private async Task<Answered> GiveAsync(string content)
    {
        var form = (await _club.PressAsync(Agnès, "series.days-off", 1)).Form();
        return await _club.SendAsync(_club.Fill(Agnès, form) with { Files = [_club.Attachments.Add("calendar", "vacances.ics", content)] });
    }

    private static string Calendar(string body) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n{body}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
