using System.Text;
using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class PartyCalendarTests : IAsyncLifetime
{
    private Club club = null!;

    public async ValueTask InitializeAsync() => club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => club.DisposeAsync();

    [Fact]
    public async Task A_party_is_handed_to_a_calendar_with_its_zone_its_channel_and_the_way_to_its_card()
    {
        var number = await club.AnnounceAsync();

        var answer = await club.PressAsync(Zoé, "party.calendar", number);

        var file = Unfolded(answer);
        Assert.Equal(("party.calendar.here", "seance.ics"), (answer.Key(), answer.Reply.Files[0].Name));
        Assert.Contains("\r\nUID:900-1.party@cinebot\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\nDTSTART;TZID=Europe/Paris:20261010T210000\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nURL:https://discord.com/channels/900/500/", file, StringComparison.Ordinal);
        Assert.Contains("\r\nLOCATION:#", file, StringComparison.Ordinal);
        Assert.DoesNotContain("ORGANIZER", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_party_leaves_the_calendar()
    {
        var number = await club.AnnounceAsync();
        var form = await club.PressAsync(Agnès, "party.cancel", number);
        await club.FillAsync(Agnès, form.Form(), ("reason", "Le DVD est rayé"));

        var answer = await club.PressAsync(Zoé, "party.calendar", number);

        Assert.Contains("\r\nSEQUENCE:1\r\nSTATUS:CANCELLED\r\n", Unfolded(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_for_those_who_have_a_seat()
    {
        var number = await club.AnnounceAsync();
        await club.WriteAsync(unit => PartyStore.Save(unit, PartyStore.Find(unit, Server, number)! with { Place = new(PartyPlace.AtPlace, null, "12 rue des Rosiers") }));
        await club.PressAsync(Zoé, "party.yes", number);
        await club.PressAsync(Karim, "party.maybe", number);

        Assert.Contains("LOCATION:12 rue des Rosiers", Unfolded(await club.PressAsync(Zoé, "party.calendar", number)), StringComparison.Ordinal);
        Assert.Contains("LOCATION:12 rue des Rosiers", Unfolded(await club.PressAsync(Agnès, "party.calendar", number)), StringComparison.Ordinal);
        Assert.DoesNotContain("Rosiers", Unfolded(await club.PressAsync(Karim, "party.calendar", number)), StringComparison.Ordinal);
    }

    private static string Unfolded(Answered answer) =>
        Encoding.UTF8.GetString(answer.Reply.Files[0].Content.Span).Replace("\r\n ", "", StringComparison.Ordinal);
}
