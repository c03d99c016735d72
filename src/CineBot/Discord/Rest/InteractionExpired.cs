namespace CineBot.Discord.Rest;

/// <summary>The interaction can no longer be answered: its fifteen minutes are over, or Discord never knew it.</summary>
internal sealed class InteractionExpired() : Exception("The interaction's token is no longer valid.");
