namespace CineBot.Rehearsal.Page;

/// <summary>Whether the bot is there: absent, starting, running or stopped, and how often it was started.</summary>
internal sealed record BotStanding(string State, int Starts, int? Code)
{
    /// <summary>Asked under the world's lock.</summary>
    public static BotStanding Of(RehearsalDiscord discord)
    {
        var connected = discord.Gateway.Sessions.Exists(session => !session.IsOver && session.Connection is not null);
        var ready = connected && discord.Commands.In(Interactions.CommandRegistry.Everywhere).Count > 0;
        if (discord.Keeper is not { } keeper) return new(ready ? "running" : connected ? "starting" : "absent", 0, null);
        return new(!keeper.IsAlive ? "stopped" : ready ? "running" : "starting", keeper.Starts, keeper.Code);
    }
}
