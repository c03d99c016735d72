using CineBot.EndToEnd.Story;
using CineBot.Rehearsal.Faults;

namespace CineBot.EndToEnd.Faults.Program;

/// <summary>The program without a network: it says so once, tries less and less often, and says once that it is over.</summary>
public sealed class NoNetworkTests
{
    [Fact(Timeout = 120_000)]
    public async Task Without_a_network_the_log_says_so_in_one_line_and_in_another_that_it_is_over()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Discord.Faults.Rest.Always("*", RestEffect.Cut);
        var bot = theatre.Launch();
        await bot.AwaitAsync(theatre.Discord.Transcript.WaitForCountAsync(8, _ => true));

        theatre.Discord.Faults.Rest.Clear();
        await bot.AwaitAsync(theatre.Discord.Transcript.WaitForFrameAsync(frame => frame.Event == "GUILD_CREATE"));
        await theatre.ShowsAsync("accueil", Tongue.French.Welcome);
        await bot.EndAsync();

        Assert.Contains("warn CineBot.Discord.Rest.Reachability: Discord cannot be reached", Assert.Single(bot.Lines, IsWorse), StringComparison.Ordinal);
        Assert.Single(bot.Lines, line => line.Contains("Discord is reached again", StringComparison.Ordinal));
    }

    private static bool IsWorse(string line) => line.Contains(" warn ", StringComparison.Ordinal) || line.Contains(" fail ", StringComparison.Ordinal) || line.Contains(" error ", StringComparison.Ordinal);
}
