namespace CineBot.Interactions;

/// <summary>Which languages were chosen; the server's is the operator's until its moderators set one.</summary>
internal interface ILanguages
{
    /// <summary>The operator's where there is no server.</summary>
    ValueTask<Language> OfServerAsync(GuildId? guild, CancellationToken cancellation);

    /// <summary>Null where the person chose none: their application's language decides.</summary>
    ValueTask<Language?> OfMemberAsync(MemberId member, CancellationToken cancellation);

    /// <summary>For a private message, which answers no request: the one chosen, or read when it was asked for, or else the server's.</summary>
    ValueTask<Language> OfMessagesAsync(MemberId member, GuildId? guild, CancellationToken cancellation);
}

/// <summary>Writes texts where there is no markup, such as in a file that is handed to somebody.</summary>
internal interface IPlainWords
{
    /// <summary><paramref name="label"/> is a text, a title, or somebody's words.</summary>
    string Plain(object label, Language language);
}

/// <summary>The servers that the bot is in, as far as it is told of them.</summary>
internal interface IServers
{
    /// <summary>Null while the server is unknown or unavailable.</summary>
    ServerView? Find(GuildId guild);

    /// <summary>The same; where the bot has only just started and is still being told of its servers, it waits for that, but never so long that a press goes unanswered.</summary>
    ValueTask<ServerView?> FindSoonAsync(GuildId guild, CancellationToken cancellation) => ValueTask.FromResult(Find(guild));
}

/// <summary>A server as the bot sees it now.</summary>
internal sealed record ServerView(GuildId Guild, string Name, MemberId Owner, ChannelId? SystemChannel, IReadOnlyList<ChannelView> Channels)
{
    /// <summary>From the highest to the lowest; everybody's is not among them.</summary>
    public IReadOnlyList<RoleView> Roles { get; init; } = [];

    public IReadOnlySet<RoleId> BotRoles { get; init; } = new HashSet<RoleId>();

    /// <summary>What the bot may do in the server as a whole.</summary>
    public Permissions BotPermissions { get; init; }

    /// <summary>How high the highest of these roles stands; 0 where none is known.</summary>
    public int RankOf(IReadOnlySet<RoleId> roles) => Roles.Where(role => roles.Contains(role.Role)).Select(role => role.Position).DefaultIfEmpty(0).Max();
}

/// <summary>A channel as the bot sees it now, with what the bot may do there.</summary>
internal sealed record ChannelView(ChannelId Channel, string Name, PickerKind Kind, Permissions BotPermissions)
{
    /// <summary>What a forum's posts can be sorted by; empty for what is no forum.</summary>
    public IReadOnlyList<ForumTag> Tags { get; init; } = [];

    /// <summary>The forum takes no post without a tag.</summary>
    public bool AsksForTag { get; init; }

    /// <summary>Everybody in the server may look at it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who may look at a channel that is not open: the same words where the same people may; empty where it is not known.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Only adults are let in.</summary>
    public bool IsAdult { get; init; }

    /// <summary>Whether all who may look at that channel may look at this one too, as far as it can be told.</summary>
    public bool IsSeenFrom(ChannelView other) => other.Channel == Channel || ((!IsAdult || other.IsAdult) && (IsOpen || (Audience.Length > 0 && Audience == other.Audience)));
}

/// <summary>A tag that a forum has; a moderated one is only for those who may manage threads there.</summary>
internal sealed record ForumTag(long Id, string Name, bool IsModerated);

/// <summary>What happens to a server besides people's requests; each call may come again after a reconnection.</summary>
internal interface IServerEvents
{
    /// <summary>The bot is in this server: just joined, or seen again at a start.</summary>
    Task SeenAsync(ServerView server, CancellationToken cancellation);

    /// <summary>The bot was removed; a server that is only unavailable does not come here.</summary>
    Task LeftAsync(GuildId guild, CancellationToken cancellation);

    /// <summary>A new session told which servers there are: one of its share that is not among them was left while nobody listened.</summary>
    Task ListedAsync(ServerList servers, CancellationToken cancellation);

    Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation);
}
