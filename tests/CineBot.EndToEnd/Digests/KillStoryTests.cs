using CineBot.Rehearsal.Faults;

namespace CineBot.EndToEnd.Digests;

/// <summary>The bot is killed at one point or another of the hour at which the digest goes out: after it starts again the card stands once, and the letter has come once.</summary>
public sealed class KillStoryTests
{
    private const int All = 2;

    [Theory(Timeout = 300_000)]
    [InlineData(0, false, "fr")]
    [InlineData(0, true, "en")]
    [InlineData(1, false, "en")]
    [InlineData(1, true, "fr")]
    [InlineData(2, false, "en")]
    public async Task Between_deciding_and_posting_and_around_each_posting_it_is_sent_once(int sent, bool loses, string language)
    {
        await using var week = await KilledWeek.OpenAsync(language);
        await week.StartAsync();
        await week.GreetedAsync();
        var held = new TaskCompletionSource();
        week.Discord.Faults.Rest.Next(sent, KilledWeek.Sending, new RestEffect());
        week.Discord.Faults.Rest.Always(KilledWeek.Sending, loses ? RestEffect.LostAnswer : new RestEffect { HeldUntil = held.Task });
        await week.ComesAsync();
        await week.DecidedAsync();
        await week.AwaitToldAsync(loses ? Math.Min(sent + 1, All) : sent);

        await week.KillAsync();
        week.Discord.Faults.Rest.Clear();
        held.SetResult();
        await week.StartAsync();
        await week.AwaitToldAsync(All);
        await week.FinishAsync();

        Assert.Equal((1, 1, 1), (week.Cards, week.Letters, week.Digests));
    }

    [Theory(Timeout = 300_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Killed_at_the_hour_before_anything_is_decided_it_is_sent_once_all_the_same(string language)
    {
        await using var week = await KilledWeek.OpenAsync(language);
        await week.StartAsync();
        await week.GreetedAsync();

        await week.KillAsync();
        week.MoveOn();
        await week.StartAsync();
        await week.AwaitToldAsync(All);
        await week.FinishAsync();

        Assert.Equal((1, 1, 1), (week.Cards, week.Letters, week.Digests));
    }
}
