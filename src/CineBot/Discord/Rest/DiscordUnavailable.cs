namespace CineBot.Discord.Rest;

/// <summary>Discord could not be asked, or did not answer, although the bot tried as long as it may; later it can succeed.</summary>
internal sealed class DiscordUnavailable(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The request may have been applied all the same: look before sending it again.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Asking before this instant is refused without a request; null where nothing is known.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
