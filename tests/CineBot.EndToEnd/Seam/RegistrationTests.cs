using CineBot.Rehearsal;
using CineBot.Rehearsal.Faults;

namespace CineBot.EndToEnd.Seam;

/// <summary>Commands are registered when they change, and only then.</summary>
public sealed class RegistrationTests
{
    private const string Put = "PUT /applications/{application_id}/commands";

    [Fact(Timeout = 120_000)]
    public async Task An_unchanged_start_registers_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Single(bot.Discord.Transcript.To(Put));

        await bot.RestartAsync();

        Assert.Single(bot.Discord.Transcript.To(Put));
        Assert.Null((await bot.Discord.As("Agnès").SlashAsync("recommandations", "aide")).Failure);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_new_command_is_registered_at_the_next_start()
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.RestartAsync(new TrialCommands());

        Assert.Equal(2, bot.Discord.Transcript.To(Put).Count);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_38_where_Discord_takes_no_more_commands_today_the_bot_runs_all_the_same()
    {
        await using var discord = await RehearsalDiscord.StartAsync();
        discord.Faults.Rest.Next(1, Put, RestEffect.TooManyCommandCreates);

        await using (var bot = await RunningBot.StartAsync(discord))
        {
            Assert.Empty(discord.Commands.In(0));

            await bot.RestartAsync();

            Assert.NotEmpty(discord.Commands.In(0));
            Assert.Null((await discord.As("Agnès").SlashAsync("recommandations", "aide")).Failure);
        }
    }
}
