namespace CineBot.Discord.Gateway;

/// <summary>Discord refuses this bot in a way that no retry can mend; the message is one sentence for the operator.</summary>
internal sealed class GatewayFatal(string sentence) : Exception(sentence)
{
    /// <summary>What the process exits with: a fault of configuration, so that nothing restarts it in a loop.</summary>
    public const int ExitCode = 78;

    /// <summary>What both the gateway (4004) and the API (401) mean to the operator.</summary>
    public static GatewayFatal TokenRefused() => new(
        "Discord refuses the token: put the bot's current token in CINEBOT_Discord__Token or in the file named by CINEBOT_Discord__TokenFile.");
}
