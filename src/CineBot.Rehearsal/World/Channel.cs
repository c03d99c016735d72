using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>A place where messages are: a channel of a guild, a thread, or a conversation with one person.</summary>
internal sealed class Channel(ulong id, ChannelKind kind, string name)
{
    public ulong Id => id;

    public ChannelKind Kind => kind;

    public string Name { get; set; } = name;

    public string? Topic { get; set; }

    public int Position { get; set; }

    /// <summary>Null in a conversation.</summary>
    public Guild? Guild { get; init; }

    /// <summary>The category of a channel, or the channel of a thread.</summary>
    public Channel? Parent { get; init; }

    /// <summary>The person at the other end of a conversation with the bot.</summary>
    public User? Recipient { get; init; }

    /// <summary>The bot's account, in a conversation.</summary>
    public User? Bot { get; init; }

    public List<Overwrite> Overwrites { get; } = [];

    public List<Message> Messages { get; } = [];

    public ThreadState? Thread { get; init; }

    /// <summary>A forum's tags, as they were written.</summary>
    public JsonArray Tags { get; set; } = [];

    /// <summary>The forum takes no post without a tag.</summary>
    public bool AsksForTag { get; set; }

    public bool Deleted { get; set; }

    public int Slowmode { get; set; }

    public bool IsThread => Thread is not null;

    public bool HoldsMessages => kind is not (ChannelKind.Category or ChannelKind.Forum);

    public Message? Find(ulong message) => Messages.Find(found => found.Id == message && !found.Deleted);

    public override string ToString() => $"#{Name}";
}
