using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.World;
using static CineBot.EndToEnd.Faults.Rest.RestStage;

namespace CineBot.EndToEnd.Faults.Rest;

public sealed class ShutOutFaults
{
    [Theory(Timeout = 120_000)]
    [InlineData(429)]
    [InlineData(403)]
    public async Task Row_26_a_page_of_the_edge_stops_everything_for_ten_minutes_then_one_probe_a_minute(int status)
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Always("*", RestEffect.Cloudflare(status));
        var start = stage.Clock.GetUtcNow();

        for (; stage.Clock.GetUtcNow() < start.AddMinutes(30); stage.Clock.Advance(TimeSpan.FromSeconds(5)))
            await Assert.ThrowsAsync<DiscordUnavailable>(() => stage.Rest.Self.AccountAsync(CancellationToken.None));

        var asked = stage.Discord.Transcript.Rest.Select(exchange => exchange.At).ToList();
        Assert.DoesNotContain(asked.Skip(1), at => at < start.AddMinutes(10));
        Assert.All(asked, first => Assert.Single(asked, at => at >= first && at < first.AddMinutes(1)));
        stage.Discord.Faults.Rest.Clear();
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.Rest.Self.AccountAsync(CancellationToken.None);
        await stage.SendAsync(Card);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_27_a_refused_token_is_the_end_of_all_requests()
    {
        await using var stage = await OpenAsync(token: "bm9ib2R5.nobody.nobodys-token-of-twenty-seven");

        await Assert.ThrowsAsync<TokenRefused>(() => stage.Rest.Self.AccountAsync(CancellationToken.None));
        await Assert.ThrowsAsync<TokenRefused>(() => stage.SendAsync(Card));
        await Assert.ThrowsAsync<TokenRefused>(() => stage.Rest.Self.ApplicationAsync(CancellationToken.None));
        await Assert.ThrowsAsync<TokenRefused>(() => stage.Rest.Interactions.AnswerAsync(
            new(new(1), new(2), "aW50", stage.Clock.GetUtcNow()), Callback.DeferUpdate(), CancellationToken.None));

        Assert.Single(stage.Discord.Transcript.Rest);
        await stage.Rest.TokenLost;
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_28_a_lost_permission_is_met_three_times_an_hour_at_most_and_forgotten_when_it_comes_back()
    {
        await using var stage = await OpenAsync();
        var guild = stage.Discord.World.Guilds[0];
        var rights = guild.RoleOf(stage.Discord.World.Bot.Username);
        var (had, everybody) = (rights.Permissions, guild.Everyone.Permissions);
        (rights.Permissions, guild.Everyone.Permissions) = (had & ~Permission.SendMessages, everybody & ~Permission.SendMessages);

        for (var minute = 0; minute < 180; minute++, stage.Clock.Advance(TimeSpan.FromMinutes(1)))
        {
            var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.SendAsync(Card with { Nonce = Numbered(minute) }));
            Assert.Equal(RefusalKind.Denied, refusal.Kind);
        }

        var asked = stage.To(Sending).Select(exchange => exchange.At).ToList();
        Assert.All(asked, first => Assert.InRange(asked.Count(at => at >= first && at < first.AddHours(1)), 1, 3));
        (rights.Permissions, guild.Everyone.Permissions) = (had, everybody);
        stage.Rest.ForgetDenials(stage.Recommendations);
        await stage.SendAsync(Card);
    }
}
