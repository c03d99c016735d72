namespace CineBot.Discord.Gateway;

/// <summary>Discord refuses this bot in a way that no retry can mend; the message is one sentence for the operator.</summary>
internal sealed class GatewayFatal(string sentence) : Exception(sentence)
{
    /// <summary>What the process exits with: a fault of configuration, so that nothing restarts it in a loop.</summary>
    public const int ExitCode = 78;
}
