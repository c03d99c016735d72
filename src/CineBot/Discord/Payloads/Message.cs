using System.Text.Json;

namespace CineBot.Discord.Payloads;

/// <summary>A message as Discord keeps it; the nonce is there only in the answer to its own sending.</summary>
internal sealed record Message(
    MessageId Id,
    ChannelId ChannelId,
    Account? Author = null,
    string? Content = null,
    JsonElement? Nonce = null,
    MessageFlags Flags = MessageFlags.None,
    JsonElement? Components = null,
    DateTimeOffset Timestamp = default);
