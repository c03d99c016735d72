using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>A message as it stands now; who may see it and who was pinged by any of its versions.</summary>
internal sealed class Message(ulong id, Channel channel, User author, DateTimeOffset sentAt)
{
    public const int Ephemeral = 1 << 6;
    public const int Loading = 1 << 7;
    public const int ComponentsV2 = 1 << 15;

    public ulong Id => id;

    public Channel Channel => channel;

    public User Author => author;

    public DateTimeOffset SentAt => sentAt;

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    public JsonArray Components { get; set; } = [];

    public List<Attachment> Attachments { get; } = [];

    public int Flags { get; set; }

    public DateTimeOffset? EditedAt { get; set; }

    public string? Nonce { get; set; }

    public bool Deleted { get; set; }

    public bool Pinned { get; set; }

    /// <summary>The only person who sees an ephemeral message; null for everybody who sees the channel.</summary>
    public ulong? VisibleTo { get; init; }

    /// <summary>The application, when the message came through an interaction's webhook.</summary>
    public ulong? WebhookId { get; init; }

    public JsonObject? InteractionMetadata { get; init; }

    public Message? ReplyTo { get; init; }

    public Channel? StartedThread { get; set; }

    /// <summary>Who this message mentions in its present version, as allowed.</summary>
    public Pings Pings { get; set; } = Pings.None;

    /// <summary>Everybody whom some version of the message would have notified.</summary>
    public HashSet<ulong> EverPinged { get; } = [];

    public int EditsWhenOld { get; set; }

    public bool IsThinking => (Flags & Loading) != 0;

    /// <summary>All that a person reads in it, line by line.</summary>
    public string Text => MessageText.Of(this);

    public override string ToString() => $"{author.DisplayName}: {Text}";
}
