using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>What the outbox asks of the outside world. Every method throws <see cref="DeliveryFailure"/> where Discord or the network says no.</summary>
internal interface IDelivery
{
    /// <summary>Posts a message; the same nonce within a few minutes gives the same message.</summary>
    Task<MessageId> PostAsync(ChannelId channel, OutgoingMessage message, string nonce, CancellationToken cancellation);

    Task EditAsync(ChannelId channel, MessageId id, OutgoingMessage message, CancellationToken cancellation);

    Task DeleteAsync(ChannelId channel, MessageId id, CancellationToken cancellation);

    /// <summary>The private conversation with a person; opening it shows nothing to them.</summary>
    Task<ChannelId> OpenPrivateChannelAsync(MemberId member, CancellationToken cancellation);

    /// <summary>A thread that hangs from a message; asking twice gives the same one.</summary>
    Task<ChannelId> OpenThreadAsync(ChannelId channel, MessageId message, NamedThread name, CancellationToken cancellation);

    /// <summary>A private thread without a message, closed to invitations by its members.</summary>
    Task<ChannelId> OpenPrivateThreadAsync(ChannelId channel, NamedThread name, CancellationToken cancellation);

    /// <summary>A post in a forum; forums know no nonce, so look with <see cref="FindPostAsync"/> before trying again.</summary>
    Task<PostedThread> PostInForumAsync(ChannelId forum, NamedThread name, OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Makes tags in a forum beside those that it has; all that it then has.</summary>
    Task<IReadOnlyList<ForumTag>> AddTagsAsync(ChannelId forum, IReadOnlyList<string> names, CancellationToken cancellation);

    /// <summary>Sorts a forum's post, puts a thread to rest or wakes it, locks or unlocks it.</summary>
    Task ChangeThreadAsync(ChannelId thread, ThreadChange change, CancellationToken cancellation);

    /// <summary>The bot's own private threads under a channel that are not at rest and have this name, the latest first.</summary>
    Task<IReadOnlyList<ChannelId>> FindPrivateThreadsAsync(GuildId guild, ChannelId parent, NamedThread name, CancellationToken cancellation);

    /// <summary>Lets a person into a thread; twice is once.</summary>
    Task AddToThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation);

    Task RemoveFromThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation);

    Task<bool> IsInThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation);

    /// <summary>Opens an archived thread again, so that it can be written in.</summary>
    Task UnarchiveAsync(ChannelId thread, CancellationToken cancellation);

    /// <summary>The message that carries this marker among those of a channel since then, the last thousand at most; null where there is none.</summary>
    Task<MessageId?> FindAsync(ChannelId channel, int marker, Instant since, CancellationToken cancellation);

    /// <summary>The forum post whose first message carries this marker among the active ones; null where there is none.</summary>
    Task<PostedThread?> FindPostAsync(GuildId guild, ChannelId forum, int marker, CancellationToken cancellation);
}

/// <summary>
/// A message as the outbox hands it over: a card, the language to write it in, and a positive number that travels unseen with it,
/// by which it is found again after an attempt whose outcome is unknown.
/// </summary>
internal sealed record OutgoingMessage(Card Card, Language Language, int Marker)
{
    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];
}

/// <summary>The name of a thread and the language to write it in; cut at 100 characters.</summary>
internal sealed record NamedThread(Text Name, Language Language)
{
    /// <summary>What sorts a forum's post, by the ids of the forum's tags.</summary>
    public IReadOnlyList<long> Tags { get; init; } = [];
}

/// <summary>A forum post: its thread and the first message in it.</summary>
internal sealed record PostedThread(ChannelId Thread, MessageId Message);

/// <summary>Why something could not be delivered, and when to try again where trying again makes sense.</summary>
internal sealed class DeliveryFailure(DeliveryFault fault, Duration? retryAfter = null, Exception? cause = null) : Exception($"Not delivered: {fault}", cause)
{
    public DeliveryFault Fault { get; } = fault;

    public Duration? RetryAfter { get; } = retryAfter;
}

/// <summary>The reasons that the outbox tells apart.</summary>
internal enum DeliveryFault
{
    /// <summary>For now: a limit, an outage, a lost connection. <see cref="DeliveryFailure.RetryAfter"/> may say until when.</summary>
    Unavailable,

    /// <summary>As <see cref="Unavailable"/>, but it may have happened all the same.</summary>
    Ambiguous,

    ChannelGone,
    MessageGone,

    /// <summary>The bot lacks a permission there.</summary>
    Forbidden,

    /// <summary>The person takes no private messages from the bot, or shares no server with it.</summary>
    PrivateChannelClosed,

    /// <summary>The person is not, or no longer, there.</summary>
    MemberGone,

    /// <summary>The role was deleted.</summary>
    RoleGone,

    ThreadArchived,

    /// <summary>An old message was edited too often: this message only must wait.</summary>
    EditedTooOften,

    /// <summary>The server's own moderation rules refused the words.</summary>
    Blocked,

    /// <summary>Somebody deleted the event from the server's list.</summary>
    EventGone,

    /// <summary>The event has ended or was called off by somebody, which is final.</summary>
    EventOver,

    /// <summary>The server lists as many events as it can.</summary>
    EventsFull,

    /// <summary>The forum takes no post without a tag, and has none that fits.</summary>
    TagMissing,

    /// <summary>Discord refuses what we sent: trying again would not help.</summary>
    Refused,
}
