using CineBot.EndToEnd.Story;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.EndToEnd.Faults.Deliveries;

/// <summary>What people are promised of reminders, by the program itself: each arrives, at most twice, and says when it is late.</summary>
public sealed class ReminderTests
{
    private const int Seed = 41;

    [Theory(Timeout = 300_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Row_41_killed_again_and_again_while_it_sends_each_reminder_arrives_and_none_twice_that_can_be_found(bool forgetting)
    {
        await using var theatre = await Theatre.OpenAsync();
        var rounds = new DeliveryRounds(theatre.Discord, theatre.Database, new Random(Seed));
        await rounds.WriteDownAsync(60);

        await rounds.KillOftenAsync(4, forgetting);
        await rounds.FinishAsync();

        Assert.All(rounds.Deliveries(), times => Assert.Equal(1, times));
    }

    [Fact(Timeout = 300_000)]
    public async Task After_hours_without_the_bot_what_is_still_of_use_says_that_it_is_late_and_of_the_rest_whoever_keeps_the_card_hears()
    {
        await using var theatre = await Theatre.WithACardAsync();
        await theatre.Bot.EndAsync();
        await RemindAsync(theatre, "à temps", Duration.FromHours(1), Duration.FromHours(9));
        await RemindAsync(theatre, "trop tard", Duration.FromHours(1), Duration.FromHours(2));

        var away = TimeSpan.FromHours(3.5);
        ((CineBot.Rehearsal.OffsetTime)theatre.World.Clocks.Community).MoveTo(away);
        var bot = theatre.Launch(("CINEBOT_Rehearsal__Clock", "stdin"));
        await bot.SayAsync(FormattableString.Invariant($"offset {(long)away.TotalMilliseconds}"));
        var late = await theatre.ShowsAsync(Theatre.Cards, "à temps");
        await theatre.SettlesAsync();
        var zoé = await theatre.Discord.As("Zoé").SlashAsync(Theatre.Cards, "aide");

        Assert.Contains("envoyé en retard", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(theatre.Posted(), message => message.Text.Contains("trop tard", StringComparison.Ordinal));
        Assert.Contains("1 message", zoé.Text, StringComparison.Ordinal);
        Assert.Equal(2, theatre.Posted().Count);
    }

    private static async Task RemindAsync(Theatre theatre, string words, Duration due, Duration usefulFor)
    {
        await using var database = Database.Open(new(theatre.Database), TimeProvider.System);
        await database.WriteAsync(
            unit =>
            {
                var card = new CardRef(new((long)theatre.World.Channel(Theatre.Cards).Guild!.Id), "recommendation", 1);
                OutboxStore.Add(unit, new(card.Guild, OutboxAction.Remark, unit.Now + due, unit.Now + usefulFor) { Card = card, Text = new("recommendation.wished", words) });
                return 1;
            },
            CancellationToken.None);
    }
}
