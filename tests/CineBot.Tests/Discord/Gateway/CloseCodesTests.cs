using CineBot.Discord.Gateway;
using CineBot.Discord.Payloads;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Discord.Gateway;

public sealed class CloseCodesTests
{
    private static readonly GatewaySettings Settings = new(
        "a.secret.token", GatewayIntents.Guilds | GatewayIntents.GuildScheduledEvents, new("https://discord.com/api/v10"));

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void Most_codes_are_worth_a_resume(int? code) => Assert.Equal(NextStep.Resume, CloseCodes.After(code, Settings));

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public void Row_6_A_bad_sequence_and_a_session_that_ran_out_need_a_new_session(int code) =>
        Assert.Equal(NextStep.Identify, CloseCodes.After(code, Settings));

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "version")]
    [InlineData(4013, "GUILDS, GUILD_SCHEDULED_EVENTS")]
    [InlineData(4014, "GUILDS, GUILD_SCHEDULED_EVENTS")]
    public void Row_8_A_refusal_for_good_says_what_is_wrong_in_one_sentence(int code, string named)
    {
        var fatal = Assert.Throws<GatewayFatal>(() => CloseCodes.After(code, Settings));

        Assert.Contains(named, fatal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fatal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fatal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_code_lets_the_session_live() => Assert.InRange(CloseCodes.KeepSession, 4000, 4999);

    [Fact]
    public void Nothing_that_holds_the_token_prints_it()
    {
        var runtime = new GatewayRuntime(Settings, TimeProvider.System, new(1), NullLogger.Instance);
        object[] holders = [Settings, runtime, new GatewayIdentify(Settings.Token, 1, [0, 1], new("", "", "")), new GatewayResume(Settings.Token, "s-1", 7)];

        Assert.All(holders, holder => Assert.DoesNotContain("secret", $"{holder}", StringComparison.Ordinal));
    }
}
