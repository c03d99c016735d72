using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Parties;

/// <summary>What reminds people of a party, over the socket: in its thread and nowhere else, and what becomes of it when things go wrong.</summary>
public sealed class ReminderStoryTests
{
    private const string Reminds = "c’est <t:";

    // The party is on Tuesday at nine in the evening in Paris, thirty-two hours after it is announced.
    private static readonly TimeSpan ToTheDayBefore = TimeSpan.FromHours(8), FromThereToTheHourBefore = TimeSpan.FromHours(23);

    [Fact(Timeout = 240_000)]
    public async Task The_day_before_and_an_hour_before_those_who_come_are_named_once_in_the_thread()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var thread = await ExpectedAsync(evening);

        evening.Pass(ToTheDayBefore);
        await RemindedAsync(evening, 1);
        evening.Pass(FromThereToTheHourBefore);
        await RemindedAsync(evening, 2);

        Assert.All(Reminders(evening), said => Assert.Equal((thread, evening.Discord.As("Nora").User.Id), (said.Channel, Assert.Single(said.EverPinged))));
        Court.Approve(evening.Discord);
    }

    [Fact(Timeout = 240_000)]
    public async Task Chosen_by_private_message_behind_a_closed_door_it_waits_among_one_s_messages_and_nothing_is_public()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var card = await evening.AnnounceAsync(Labels.French);
        var yannick = evening.Discord.As("Yannick");
        yannick.CloseDms();
        await yannick.ClickAsync(card, "Oui");
        var panel = await yannick.ClickAsync(card, "Me rappeler");
        await yannick.ClickAsync(panel.Message!, "Par message privé");

        evening.Pass(ToTheDayBefore);
        var messages = await evening.MessagesOfAsync(yannick);

        Assert.Contains("**Cléo de 5 à 7**, " + Reminds, messages, StringComparison.Ordinal);
        Assert.Empty(Reminders(evening));
        Assert.DoesNotContain(yannick.Conversation.Messages, message => message.Author == evening.World.Bot);
    }

    [Fact(Timeout = 240_000)]
    public async Task When_the_bot_is_down_for_two_hours_around_an_hour_before_it_reminds_late_says_so_and_does_so_once()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var thread = await ExpectedAsync(evening);
        evening.Pass(ToTheDayBefore);
        await RemindedAsync(evening, 1);
        evening.Pass(FromThereToTheHourBefore - TimeSpan.FromHours(1));

        await evening.SleepAsync(TimeSpan.FromHours(2));
        var late = await evening.ShowsAsync(Reminds, "en retard");
        await StartAsync(evening);

        Assert.Equal((thread, 2), (late.Channel, Reminders(evening).Count));
        Assert.Equal([evening.Discord.As("Nora").User.Id], late.EverPinged);
    }

    [Fact(Timeout = 240_000)]
    public async Task Without_its_thread_it_comes_beside_the_card_and_without_its_channel_where_the_card_has_gone()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var thread = await ExpectedAsync(evening);
        var home = thread.Parent!;
        evening.World.DeleteChannel(thread);

        evening.Pass(ToTheDayBefore);
        await RemindedAsync(evening, 1);
        Assert.Equal(home, Reminders(evening)[0].Channel);
        evening.World.DeleteChannel(home);
        var door = evening.World.Channel("accueil");
        await evening.WritesDownAsync(unit => evening.Card(unit) is { } card && card.Channel.Value == (long)door.Id ? card : null);
        evening.Pass(FromThereToTheHourBefore);
        await RemindedAsync(evening, 2);

        Assert.Contains(Reminders(evening)[1].Channel, new[] { door }.Concat(evening.Guild.Threads.Where(open => open.Parent == door)));
        Assert.InRange(evening.Discord.Transcript.Rest.Count(exchange => exchange.Status is >= 400), 0, 3);
    }

    private static async Task<Channel> ExpectedAsync(Evening evening)
    {
        await evening.Discord.As("Nora").ClickAsync(await evening.AnnounceAsync(Labels.French), "Oui");
        var card = await evening.WritesDownAsync(unit => evening.Card(unit) is { Thread: not null } known ? known : null);
        return evening.World.FindChannel((ulong)card.Thread!.Value.Value)!;
    }

    private static async Task StartAsync(Evening evening)
    {
        var listed = await evening.Agnès.SlashAsync(Evening.Where, "seances");
        await evening.Agnès.ClickAsync(listed.Message!, "Gérer");
        var asked = await evening.Agnès.ClickAsync(listed.Message!, "On lance");
        await evening.Agnès.ClickAsync(asked.Message!, "Maintenant");
        await evening.ShowsAsync("C’est parti pour");
    }

    private static Task RemindedAsync(Evening evening, int times) => evening.World.WaitForAsync(_ => Reminders(evening).Count == times, TestContext.Current.CancellationToken);

    private static IReadOnlyList<Message> Reminders(Evening evening) =>
        [.. evening.World.Messages.Where(message => message.Author == evening.World.Bot && message.VisibleTo is null && message.Text.Contains(Reminds, StringComparison.Ordinal))];
}
