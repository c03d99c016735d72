namespace CineBot.Discord.Gateway;

/// <summary>What follows from the code with which Discord closes a connection.</summary>
internal static class CloseCodes
{
    /// <summary>The code with which we close: any but 1000 and 1001, so that Discord keeps the session for a resume.</summary>
    public const int KeepSession = 4000;

    /// <summary>The next step after a close; a code that is unknown, or none at all, is worth a resume.</summary>
    /// <exception cref="GatewayFatal">Trying again would only be refused again.</exception>
    public static NextStep After(int? code, GatewaySettings settings) => code switch
    {
        4004 => throw GatewayFatal.TokenRefused(),
        4010 => throw new GatewayFatal("Discord refuses the shard number (4010): this version of the bot and Discord disagree; update the bot."),
        4011 => throw new GatewayFatal("Discord asks for more shards than were opened (4011): start the bot again, it asks Discord how many it needs."),
        4012 => throw new GatewayFatal("Discord no longer speaks this gateway version (4012): update the bot."),
        4013 => throw new GatewayFatal($"Discord does not know one of the intents {settings.Intents.Spell()} (4013): update the bot."),
        4014 => throw new GatewayFatal(
            $"Discord does not allow one of the intents {settings.Intents.Spell()} to this bot (4014): enable it on the bot's page of the developer portal."),
        4007 or 4009 => NextStep.Identify,
        _ => NextStep.Resume,
    };
}
