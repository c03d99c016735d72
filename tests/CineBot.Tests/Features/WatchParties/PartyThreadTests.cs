using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class PartyThreadTests : IAsyncLifetime
{
    private Club club = null!;

    public async ValueTask InitializeAsync()
    {
        club = await Club.OpenAsync();
        club.Seen = FollowerHabits.Invited;
    }

    public ValueTask DisposeAsync() => club.DisposeAsync();

    [Fact]
    public async Task One_thread_opens_with_the_first_answer_that_is_not_a_no()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Nora, "party.no", number);
        await club.SettleAsync();
        Assert.Empty(club.Delivery.Threads);

        await club.PressAsync(Zoé, "party.maybe", number);
        await club.PressAsync(Karim, "party.yes", number);
        await club.SettleAsync();
        await club.PressAsync(Maya, "party.yes", number);
        await club.SettleAsync();

        Assert.Equal(1, club.Delivery.Count("thread"));
    }

    [Fact]
    public async Task A_deleted_thread_is_not_opened_again_by_itself_and_reminders_come_beside_the_card()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.SettleAsync();

        await LoseAsync(Assert.Single(club.Delivery.Threads).Key);
        await club.PassToAsync(10, 9, 21);

        Assert.Equal(Recos, Assert.Single(club.Said()).Channel);
    }

    [Fact]
    public async Task A_thread_in_which_the_bot_may_not_write_is_left_for_the_channel()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.SettleAsync();
        club.Delivery.Fail("post", DeliveryFault.Forbidden);

        await club.PassToAsync(10, 9, 21);

        Assert.Equal(Recos, Assert.Single(club.Said()).Channel);
    }

    [Fact]
    public async Task A_party_whose_channel_is_deleted_goes_where_the_server_greets_people_and_its_host_hears_of_it()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.SettleAsync();

        await LoseAsync(Recos);
        await club.SettleAsync();
        await club.PassToAsync(10, 9, 21);

        Assert.Contains("Cléo", club.Delivery.Standing.First(standing => standing.Key.Channel == Accueil).Value is { } card ? club.Words(card) : "", StringComparison.Ordinal);
        Assert.Equal(Accueil, club.Said()[^1].Channel);
        Assert.Equal(["party.card_moved"], await club.WaitingAsync(Agnès));
    }

    [Fact]
    public async Task With_nowhere_to_go_the_answers_are_kept_and_each_reminder_waits_for_its_person()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.SettleAsync();
        club.Seen = FollowerHabits.Invited with { SystemChannel = null };

        await LoseAsync(Recos);
        await club.SettleAsync();
        await club.PassToAsync(10, 9, 21);

        Assert.Equal(["party.card_lost"], await club.WaitingAsync(Agnès));
        Assert.Equal(["party.reminder.where"], await club.WaitingAsync(Zoé));
    }

    [Fact]
    public async Task Without_the_right_to_open_threads_the_host_hears_once_which_one_is_missing_and_the_card_works()
    {
        club.Seen = View with { Channels = [.. FollowerHabits.Invited.Channels.Select(channel => channel with { BotPermissions = channel.BotPermissions & ~Permissions.CreatePublicThreads })] };
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.PressAsync(Karim, "party.yes", number);

        await club.PassToAsync(10, 9, 21);

        Assert.Equal(0, club.Delivery.Count("thread"));
        Assert.Equal(["party.no_thread"], await club.WaitingAsync(Agnès));
        Assert.Equal(Recos, Assert.Single(club.Said()).Channel);
    }

    private async Task LoseAsync(ChannelId channel)
    {
        club.Seen = club.Seen! with { Channels = [.. club.Seen.Channels.Where(known => known.Channel != channel)] };
        foreach (var listener in club.Part<IEnumerable<IServerEvents>>()) await listener.ChannelGoneAsync(Server, channel, TestContext.Current.CancellationToken);
    }
}
