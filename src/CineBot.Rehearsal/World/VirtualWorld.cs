using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>Everything that exists on this Discord. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class VirtualWorld
{
    private readonly Snowflake _ids = new();

    public VirtualWorld(Clocks clocks, string attachmentsUrl)
    {
        Clocks = clocks;
        AttachmentsUrl = attachmentsUrl;
        Changed = new Signal(Gate);
        Bot = new User(NewId(), "CineBot", "CineBot", "fr") { IsBot = true };
        Users.Add(Bot);
    }

    public Lock Gate { get; } = new();

    /// <summary>Raised after every change, so that a test can await a state.</summary>
    public Signal Changed { get; }

    public Clocks Clocks { get; }

    public string AttachmentsUrl { get; }

    public User Bot { get; }

    public ulong ApplicationId => Bot.Id;

    public List<User> Users { get; } = [];

    public List<Guild> Guilds { get; } = [];

    public List<Channel> Conversations { get; } = [];

    /// <summary>Every message ever sent, deleted ones included, in the order of sending.</summary>
    public List<Message> Messages { get; } = [];

    public Dictionary<ulong, Attachment> Attachments { get; } = [];

    /// <summary>What the gateway passes on to whoever has the intent, and the page to whoever may see it; ephemeral messages are among it.</summary>
    public event Action<WorldEvent>? Happened;

    public DateTimeOffset Now => Clocks.Community.GetUtcNow();

    public ulong NewId() => _ids.At(Now);

    public ulong NewWireId(TimeSpan skew) => _ids.At(Clocks.Wire.GetUtcNow() + skew);

    public void Tell(string type, JsonObject payload, Guild? guild, Intent needs, Channel? channel = null, Message? message = null)
    {
        Happened?.Invoke(new WorldEvent(type, payload, guild, needs, channel, message));
        Changed.Raise();
    }

    public Guild? FindGuild(ulong? id) => Guilds.Find(guild => guild.Id == id);

    public User? FindUser(ulong? id) => Users.Find(user => user.Id == id);

    public Channel? FindChannel(ulong? id) =>
        Guilds.SelectMany(guild => guild.Channels).Concat(Conversations).FirstOrDefault(channel => channel.Id == id && !channel.Deleted);

    /// <summary>By the name a person goes by; the account's name or its id will do.</summary>
    public User Person(string name) =>
        Users.Find(user => user.DisplayName == name || user.Username == name) ?? FindUser(name.AsId()) ?? throw new InvalidOperationException($"There is nobody called {name}.");

    /// <summary>By name, with or without the leading number sign; threads too.</summary>
    public Channel Channel(string name, Guild? guild = null) =>
        (guild is null ? Guilds.SelectMany(g => g.Channels) : guild.Channels).FirstOrDefault(channel => !channel.Deleted && channel.Name == name.TrimStart('#'))
        ?? throw new InvalidOperationException($"There is no channel called {name}.");

    /// <summary>The conversation between the bot and somebody, opened when there is none yet.</summary>
    public Channel Conversation(User person)
    {
        if (Conversations.Find(channel => channel.Recipient == person) is { } open) return open;
        var channel = new Channel(NewId(), ChannelKind.Dm, person.Username) { Recipient = person, Bot = Bot };
        Conversations.Add(channel);
        return channel;
    }

    /// <summary>What a person sees when looking into a channel; nothing when the channel is hidden from them.</summary>
    public IReadOnlyList<Message> Read(User person, Channel channel)
    {
        lock (Gate)
        {
            if (!channel.IsSeenBy(person.Id)) return [];
            return [.. channel.Messages.Where(message => !message.Deleted && (message.VisibleTo is null || message.VisibleTo == person.Id))];
        }
    }

    /// <summary>Completes when the world is as described; looks again after every change.</summary>
    public Task WaitForAsync(Func<VirtualWorld, bool> reached, CancellationToken cancellation = default) =>
        Changed.WaitForAsync(() => reached(this), cancellation);
}
