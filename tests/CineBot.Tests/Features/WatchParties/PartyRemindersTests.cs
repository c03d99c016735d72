using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class PartyRemindersTests : IAsyncLifetime
{
    private Club club = null!;

    public async ValueTask InitializeAsync()
    {
        club = await Club.OpenAsync();
        club.Seen = FollowerHabits.Invited;
    }

    public ValueTask DisposeAsync() => club.DisposeAsync();

    [Fact]
    public async Task Those_who_come_are_named_in_the_thread_the_day_before_and_an_hour_before_and_nobody_else()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.PressAsync(Karim, "party.maybe", number);
        await club.PressAsync(Nora, "party.no", number);
        await club.SettleAsync();
        var thread = Assert.Single(club.Delivery.Threads).Key;

        await club.PassToAsync(10, 9, 20, 59);
        Assert.Empty(club.Said());
        await club.PassToAsync(10, 9, 21);
        await club.PassToAsync(10, 10, 20);
        await club.PassToAsync(10, 10, 20, 45);

        Assert.Equal(2, club.Said().Count);
        Assert.All(club.Said(), said => Assert.Equal((thread, "105"), (said.Channel, string.Join(' ', said.Told))));
        Assert.All(club.Said(), said => Assert.StartsWith("<@105>\u00A0: **Cléo de 5 à 7**, c’est <t:", said.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_before_is_the_same_time_of_day_when_the_clocks_go_back_in_the_night()
    {
        var number = await club.AnnounceAsync(when: "25/10 21h");
        await club.PressAsync(Zoé, "party.yes", number);

        await club.PassToAsync(10, 24, 20, 59);
        Assert.Empty(club.Said());
        await club.PassToAsync(10, 24, 21);

        Assert.Single(club.Said());
    }

    [Fact]
    public async Task Everybody_chooses_when_and_where_they_are_reminded()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.PressAsync(Karim, "party.maybe", number);
        await club.PickAsync(Zoé, "party.remind-at", number, "quarter");
        await club.PressAsync(Zoé, "party.remind-in", number, "message");
        await club.PickAsync(Karim, "party.remind-at", number, "hour");

        await club.PassToAsync(10, 9, 21);
        await club.PassToAsync(10, 10, 20);
        Assert.Equal(Karim, Assert.Single(Assert.Single(club.Said()).Told));
        Assert.Empty(club.ToldPrivately(Zoé));
        await club.PassToAsync(10, 10, 20, 45);

        Assert.Single(club.Said());
        Assert.Contains("Rendez-vous", Assert.Single(club.ToldPrivately(Zoé)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_reminder_is_a_choice_too()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        var answer = await club.PickAsync(Zoé, "party.remind-at", number);

        await club.PassToAsync(10, 9, 21);
        await club.PassToAsync(10, 10, 20);

        Assert.Equal("party.remind.noted_none", answer.Key());
        Assert.Empty(club.Said());
    }

    [Fact]
    public async Task Who_did_not_say_that_they_come_is_asked_to_first()
    {
        var number = await club.AnnounceAsync();

        var answer = await club.PressAsync(Zoé, "party.remind", number);

        Assert.Equal("party.remind.answer_first", answer.Key());
        Assert.Equal(["party.yes", "party.maybe"], answer.Reply.Buttons.Select(button => button.Path));
    }

    [Fact]
    public async Task Reminders_move_with_their_party()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await MoveAsync(number, "dimanche 21h");

        await club.PassToAsync(10, 9, 21);
        Assert.DoesNotContain(club.Said(), said => said.Told.Count > 0);
        await club.PassToAsync(10, 10, 21);
        await club.PassToAsync(10, 11, 20);

        Assert.Equal(2, club.Said().Count(said => said.Told.Contains(Zoé)));
    }

    [Fact]
    public async Task A_cancelled_party_reminds_nobody()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        var form = await club.PressAsync(Agnès, "party.cancel", number);
        await club.FillAsync(Agnès, form.Form(), ("reason", "Le DVD est rayé"));

        await club.PassToAsync(10, 9, 21);
        await club.PassToAsync(10, 10, 20);

        Assert.DoesNotContain(club.Said(), said => said.Told.Count > 0);
    }

    [Fact]
    public async Task After_an_outage_the_last_reminder_comes_late_and_says_so_once_and_the_host_hears_of_the_one_before()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.SettleAsync();

        await club.PassToAsync(10, 10, 20, 30);
        await club.SettleAsync();

        Assert.Contains("en retard", Assert.Single(club.Said()).Words, StringComparison.Ordinal);
        Assert.Equal(["party.reminder.missed.day"], await club.WaitingAsync(Agnès));
    }

    [Fact]
    public async Task Long_after_the_start_nobody_is_reminded_and_the_host_hears_of_it()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.SettleAsync();

        await club.PassToAsync(10, 10, 21, 31);
        await club.SettleAsync();

        Assert.Empty(club.Said());
        Assert.Equal(["party.reminder.missed.day", "party.reminder.missed.hour"], (await club.WaitingAsync(Agnès)).Order());
    }

    [Fact]
    public async Task Closed_private_messages_leave_it_waiting_and_nothing_becomes_public()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.PressAsync(Zoé, "party.remind-in", number, "message");
        club.Delivery.Fail("dm", DeliveryFault.PrivateChannelClosed);

        await club.PassToAsync(10, 9, 21);

        Assert.Empty(club.Said());
        Assert.Equal(["party.reminder.where"], await club.WaitingAsync(Zoé));
    }

    [Fact]
    public async Task In_quiet_hours_nothing_private_comes_and_what_would_be_too_late_after_them_waits()
    {
        var number = await club.AnnounceAsync();
        await club.WriteAsync(unit => unit.Execute("INSERT INTO members (member_id, zone, quiet_from, quiet_to) VALUES (@zoé, 'Europe/Paris', 1200, 540)", new { zoé = Zoé }));
        await club.PressAsync(Zoé, "party.yes", number);
        await club.PressAsync(Zoé, "party.remind-in", number, "message");

        await club.PassToAsync(10, 9, 21);
        Assert.Empty(club.ToldPrivately(Zoé));
        await club.PassToAsync(10, 10, 9);
        Assert.Single(club.ToldPrivately(Zoé));
        await club.PassToAsync(10, 10, 20);

        Assert.Single(club.ToldPrivately(Zoé));
        Assert.Single(await club.WaitingAsync(Zoé));
    }

    [Fact]
    public async Task Who_chose_private_reminders_for_everything_is_not_named_in_threads()
    {
        var number = await club.AnnounceAsync();
        await club.WriteAsync(unit => MessageChoiceStore.Set(unit, Zoé, ["reminders"]));
        await club.PressAsync(Zoé, "party.yes", number);
        await club.PressAsync(Maya, "party.yes", number);

        await club.PassToAsync(10, 9, 21);

        Assert.Equal([Maya], Assert.Single(club.Said()).Told);
        Assert.Single(club.ToldPrivately(Zoé));
    }

    [Fact]
    public async Task A_hundred_and_twenty_people_are_named_once_each_fifty_to_a_message()
    {
        var number = await club.AnnounceAsync();
        foreach (var guest in Enumerable.Range(1, 120)) await club.PressAsync(PartyHabits.Guest(guest), "party.yes", number);

        await club.PassToAsync(10, 9, 21);

        Assert.Equal([50, 50, 20], club.Said().Select(said => said.Told.Count));
        Assert.Equal(120, club.Said().SelectMany(said => said.Told).Distinct().Count());
    }

    [Fact]
    public async Task A_kill_between_handing_over_and_sending_reminds_once()
    {
        var number = await club.AnnounceAsync();
        await club.PressAsync(Zoé, "party.yes", number);
        await club.SettleAsync();
        club.Time.Advance(TimeSpan.FromDays(4.5));
        await club.Part<CineBot.Features.WatchParties.Reminders.ReminderWorker>().TickAsync(TestContext.Current.CancellationToken);

        await club.RestartAsync();
        await club.SettleAsync();
        await club.SettleAsync();

        Assert.Single(club.Said());
    }

    private async Task MoveAsync(long number, string when)
    {
        var form = await club.PressAsync(Agnès, "party.move", number);
        var preview = await club.FillAsync(Agnès, form.Form(), ("when", when));
        var press = preview.Reply.Buttons.Concat(preview.Reply.Card?.Blocks.OfType<Buttons>().SelectMany(row => row.Row) ?? []).First(button => button.Path == "party.move-to");
        await club.PressAsync(Agnès, press);
    }
}
