using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Rehearsal.Faults;

namespace CineBot.EndToEnd.Calls;

/// <summary>The bot is killed at one point or another of a shoot: after it starts again everybody is told, once, and who has a seat is who was told so.</summary>
public sealed class KillStoryTests
{
    private const string Sending = "POST /channels/{channel_id}/messages";

    private static readonly string[] Crowd = ["Agnès", "Karim", "Chantal", "Léo", "Inès", "Paul"];

    [Theory(Timeout = 300_000)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task After_a_press_whoever_was_told_that_they_come_does_and_no_seat_is_given_twice(int answered)
    {
        await using var shoot = await KilledShoot.OpenAsync(CallKind.Extras, seats: 3);
        await shoot.StartAsync();
        var before = shoot.Discord.Transcript.Rest.Count(IsAnswer);
        var pressed = Crowd.Select(name => (Name: name, Outcome: shoot.Press(name, "call.come/1/1"))).ToList();
        await shoot.Theatre.Bot.AwaitAsync(shoot.Discord.Transcript.WaitForCountAsync(before + answered, IsAnswer));
        await shoot.KillAsync();
        await shoot.StartAsync();

        var lost = pressed.Where(one => one.Outcome.Failure is not null || !one.Outcome.SettledAsync().IsCompletedSuccessfully).Select(one => one.Name).ToList();
        foreach (var name in Crowd) await shoot.PressedAsync(name, "call.come/1/1");
        await shoot.FinishAsync();

        var states = await shoot.StatesAsync();
        Assert.Equal((3, 3), (states.Values.Count(state => state is ApplicationState.Confirmed), states.Values.Count(state => state is ApplicationState.Waiting)));
        Assert.Equal(0, await shoot.SeatsLeftAsync());
        foreach (var (name, outcome) in pressed.Where(one => !lost.Contains(one.Name)))
            Assert.Equal(outcome.Text.Contains("tu viens sur", StringComparison.Ordinal), states[name] is ApplicationState.Confirmed);
    }

    [Theory(Timeout = 300_000)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    public async Task While_offers_and_refusals_go_out_together_each_reads_theirs_once(int sent, bool loses)
    {
        await using var shoot = await KilledShoot.OpenAsync(CallKind.Cast, seats: 3, [.. Crowd.Select((name, place) => (name, ApplicationState.Seen, (PreparedAnswer?)new PreparedAnswer(place < 3, place < 3 ? null : "filled")))]);

        await DeliverAsync(shoot, () => shoot.PressedAsync("Nora", "call.publish-answers/1"), sent, loses);

        Assert.All(Crowd, name => Assert.Equal((name, 1), (name, shoot.Told(name))));
        Assert.Equal([.. Crowd.Select((_, place) => place < 3 ? ApplicationState.Offered : ApplicationState.Declined)], await InOrderAsync(shoot));
        Assert.Equal(0, await shoot.SeatsLeftAsync());
    }

    [Theory(Timeout = 300_000)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    [InlineData(5, true)]
    public async Task While_a_cancellation_is_told_each_hears_of_it_once_whatever_their_place(int sent, bool loses)
    {
        ApplicationState[] places = [ApplicationState.Confirmed, ApplicationState.Reconfirmed, ApplicationState.Offered, ApplicationState.Waiting, ApplicationState.Waiting, ApplicationState.Shortlisted];
        await using var shoot = await KilledShoot.OpenAsync(CallKind.Cast, seats: 3, [.. Crowd.Select((name, place) => (name, places[place], (PreparedAnswer?)null))]);

        await DeliverAsync(shoot, async () => await shoot.Nora.SubmitAsync((await shoot.PressedAsync("Nora", "call.cancel-why/1")).Modal!, ("reason", "Plus de lieu")), sent, loses);

        Assert.All(Crowd, name => Assert.Equal((name, 1), (name, shoot.Told(name))));
        Assert.All(await InOrderAsync(shoot), state => Assert.Equal(ApplicationState.Released, state));
    }

    [Theory(Timeout = 300_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_the_next_in_the_queue_is_asked_they_are_asked_once_and_nobody_else(bool loses)
    {
        await using var shoot = await KilledShoot.OpenAsync(CallKind.Extras, seats: 2, [.. Crowd.Select((name, place) => (name, place < 2 ? ApplicationState.Confirmed : ApplicationState.Waiting, (PreparedAnswer?)null))]);

        await DeliverAsync(shoot, () => shoot.PressedAsync(Crowd[0], "call.withdraw/1/1"), 0, loses, all: 1);

        Assert.Equal([0, 0, 1, 0, 0, 0], Crowd.Select(shoot.Told));
        Assert.Equal([ApplicationState.Withdrawn, ApplicationState.Confirmed, ApplicationState.Offered, ApplicationState.Waiting, ApplicationState.Waiting, ApplicationState.Waiting], await InOrderAsync(shoot));
        Assert.Equal(0, await shoot.SeatsLeftAsync());
    }

    // Killed after so many have arrived; or in the very moment between Discord's taking one and the bot's knowing it.
    private static async Task DeliverAsync(KilledShoot shoot, Func<Task> act, int sent, bool loses, int all = 6)
    {
        await shoot.StartAsync();
        await shoot.GreetedAsync();
        var held = new TaskCompletionSource();
        shoot.Discord.Faults.Rest.Next(sent, Sending, new RestEffect());
        shoot.Discord.Faults.Rest.Always(Sending, loses ? RestEffect.LostAnswer : new RestEffect { HeldUntil = held.Task });
        await act();
        await shoot.AwaitToldAsync(loses ? Math.Min(sent + 1, all) : sent);
        await shoot.KillAsync();
        shoot.Discord.Faults.Rest.Clear();
        held.SetResult();

        await shoot.StartAsync();
        await shoot.AwaitToldAsync(all);
        await shoot.FinishAsync();
    }

    private static async Task<List<ApplicationState>> InOrderAsync(KilledShoot shoot)
    {
        var states = await shoot.StatesAsync();
        return [.. Crowd.Select(name => states[name])];
    }

    private static bool IsAnswer(CineBot.Rehearsal.RestExchange exchange) => exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal) && exchange.Status is 204;
}
