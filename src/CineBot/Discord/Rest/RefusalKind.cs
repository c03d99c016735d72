namespace CineBot.Discord.Rest;

/// <summary>The refusals after which callers go on differently.</summary>
internal enum RefusalKind
{
    /// <summary>A mistake of ours, or something new: for the log.</summary>
    Other,

    ChannelGone,

    MessageGone,

    MemberGone,

    RoleGone,

    /// <summary>The bot lacks the permission, or may not see the place.</summary>
    Denied,

    /// <summary>The person takes no private messages from the bot.</summary>
    PrivateMessagesClosed,

    /// <summary>The thread is archived, or locked by a moderator.</summary>
    ThreadClosed,

    /// <summary>An old message was edited too often for now.</summary>
    EditedTooOften,

    /// <summary>AutoMod blocked the text.</summary>
    BlockedByAutoMod,

    /// <summary>The forum no longer has the tag, or asks for one.</summary>
    TagRefused,

    /// <summary>Somebody deleted the event.</summary>
    EventGone,

    /// <summary>The event has ended or was called off, which is final.</summary>
    EventOver,

    /// <summary>The server lists a hundred events already.</summary>
    EventsFull,

    /// <summary>Too many new commands today.</summary>
    CommandQuota,
}
