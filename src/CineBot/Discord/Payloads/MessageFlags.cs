namespace CineBot.Discord.Payloads;

/// <summary>How a message is shown; the bits that the bot may set.</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,

    /// <summary>No preview of links.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the person who asked sees it; in answers to interactions alone.</summary>
    Ephemeral = 1 << 6,

    /// <summary>Sent without a notification.</summary>
    Silent = 1 << 12,

    /// <summary>Made of components alone; cannot be taken back.</summary>
    ComponentsV2 = 1 << 15,
}
