using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Notices;

/// <summary>A letter as it was sent: to whom, in which words, and whether they have it.</summary>
internal sealed record SentNotice(GuildId Guild, long Notice, long Number, MemberId Member, string Kind, Text Letter, Instant SentAt)
{
    public IReadOnlyList<Button> Ways { get; init; } = [];

    /// <summary>Since when it waits for them, where their private messages are closed.</summary>
    public Instant? WaitsAt { get; init; }

    /// <summary>When a private message carried it, or they opened it where it waited.</summary>
    public Instant? ReadAt { get; init; }
}
