using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class PartyMirrorTests : IAsyncLifetime
{
    private Club club = null!;

    public async ValueTask InitializeAsync()
    {
        club = await Club.OpenAsync();
        club.Seen = FollowerHabits.Invited;
        await club.WriteAsync(unit => SettingsStore.SetListsEvents(unit, Server, isOn: true));
    }

    public ValueTask DisposeAsync() => club.DisposeAsync();

    [Fact]
    public async Task Unless_moderators_want_it_nothing_is_listed()
    {
        await club.WriteAsync(unit => SettingsStore.SetListsEvents(unit, Server, isOn: false));
        await club.AnnounceAsync();
        await club.SettleAsync();

        Assert.Empty(club.Board.Calls);
    }

    [Fact]
    public async Task A_party_is_listed_with_its_place_and_the_way_to_its_card()
    {
        await club.AnnounceAsync();
        await club.SettleAsync();

        var listed = Assert.Single(club.Board.Listed).Value;
        Assert.Equal((Salle, "party.name"), (listed.Channel, listed.Name.Key));
        Assert.StartsWith("https://discord.com/channels/900/500/", listed.Marker, StringComparison.Ordinal);
        Assert.StartsWith("https://discord.com/channels/900/500/", listed.Footer.Args[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_of_a_party_becomes_of_its_event()
    {
        var number = await club.AnnounceAsync();
        await club.SettleAsync();
        var form = await club.PressAsync(Agnès, "party.cancel", number);
        await club.FillAsync(Agnès, form.Form(), ("reason", "Le DVD est rayé"));
        await club.SettleAsync();
        await club.SettleAsync();

        Assert.Equal(["create", "called off"], club.Board.Calls);
        Assert.Empty(club.Board.Listed);
    }

    [Fact]
    public async Task An_event_whose_making_was_answered_by_nobody_is_found_again_and_not_made_twice()
    {
        club.Board.Fail(DeliveryFault.Ambiguous, applied: true);
        await club.AnnounceAsync();
        await club.SettleAsync();
        club.Time.Advance(TimeSpan.FromSeconds(6));
        await club.SettleAsync();

        Assert.Equal(["create", "find", "edit"], club.Board.Calls);
        Assert.Single(club.Board.Listed);
    }

    [Fact]
    public async Task An_event_that_somebody_deletes_is_not_made_again_but_by_a_press()
    {
        var number = await club.AnnounceAsync();
        await club.SettleAsync();
        club.Board.Listed.Clear();

        await CompleteAsync(number);
        await CompleteAsync(number);
        Assert.Equal(["create", "edit"], club.Board.Calls);
        Assert.Equal(["party.mirror.taken"], await club.WaitingAsync(Agnès));
        await club.PressAsync(Agnès, "party.mirror", number, "on");
        await club.SettleAsync();

        Assert.Single(club.Board.Listed);
    }

    [Theory]
    [InlineData(nameof(DeliveryFault.Forbidden), "party.mirror.forbidden")]
    [InlineData(nameof(DeliveryFault.EventsFull), "party.mirror.full")]
    [InlineData(nameof(DeliveryFault.Refused), "party.mirror.refused")]
    public async Task A_no_of_Discords_is_told_to_the_host_once_and_not_tried_in_circles(string fault, string said)
    {
        club.Board.Fail(Enum.Parse<DeliveryFault>(fault));
        club.Board.Fail(Enum.Parse<DeliveryFault>(fault));
        var number = await club.AnnounceAsync();
        await club.SettleAsync();
        club.Time.Advance(TimeSpan.FromHours(1));
        await club.SettleAsync();
        await CompleteAsync(number);

        Assert.Equal(["create", "create"], club.Board.Calls);
        await club.DeliverAsync();
        Assert.Equal([said], await club.WaitingAsync(Agnès));
    }

    [Fact]
    public async Task The_host_may_take_a_party_out_and_only_they()
    {
        var number = await club.AnnounceAsync();
        await club.SettleAsync();

        var refused = await club.PressAsync(Zoé, "party.mirror", number, "off");
        await club.PressAsync(Agnès, "party.mirror", number, "off");
        await club.SettleAsync();

        Assert.Equal("party.not_yours", refused.Key());
        Assert.Empty(club.Board.Listed);
    }

    [Fact]
    public async Task Where_moderators_do_not_want_events_only_somebody_who_may_make_one_does()
    {
        await club.WriteAsync(unit => SettingsStore.SetListsEvents(unit, Server, isOn: false));
        var number = await club.AnnounceAsync();

        var refused = await club.PressAsync(Agnès, "party.mirror", number, "on");
        club.Permissions = Permissions.CreateEvents;
        var noted = await club.PressAsync(Agnès, "party.mirror", number, "on");
        await club.SettleAsync();

        Assert.Equal(("party.mirror.not_here", "party.mirror.noted"), (refused.Key(), noted.Key()));
        Assert.Single(club.Board.Listed);
    }

    [Fact]
    public async Task A_moderator_turns_it_on_and_learns_which_permission_is_missing()
    {
        club.Permissions = Permissions.ManageServer;

        var missing = await club.PressAsync(Agnès, "settings.events", "on");
        club.BotPermissions |= Permissions.CreateEvents;
        var noted = await club.PressAsync(Agnès, "settings.events", "on");

        Assert.Equal(("settings.noted.events_missing", "settings.noted.events_on"), (missing.Key(), noted.Key()));
    }

    // Any change of the party will do.
    private async Task CompleteAsync(long number)
    {
        var form = await club.PressAsync(Agnès, "party.details", number);
        await club.FillAsync(Agnès, form.Form());
        await club.SettleAsync();
    }
}
