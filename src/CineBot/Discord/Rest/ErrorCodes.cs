using System.Net;

namespace CineBot.Discord.Rest;

/// <summary>The codes of Discord's that the bot knows.</summary>
internal static class ErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownMember = 10007;
    public const int UnknownMessage = 10008;
    public const int UnknownRole = 10011;
    public const int UnknownUser = 10013;
    public const int UnknownWebhook = 10015;
    public const int UnknownBan = 10026;
    public const int UnknownEvent = 10070;
    public const int EventsListed = 30038;
    public const int EventOver = 180000;
    public const int UnknownInteraction = 10062;
    public const int CommandsCreatedToday = 30034;
    public const int OldMessageEdits = 30046;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int AnotherAuthor = 50005;
    public const int PrivateMessagesClosed = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int ThreadArchived = 50083;
    public const int NoMutualGuild = 50278;
    public const int ThreadLocked = 160005;
    public const int UnknownTag = 10087;
    public const int TagRequired = 40067;
    public const int AutoModBlockedMessage = 200000;
    public const int AutoModBlockedTitle = 200001;

    public static RefusalKind KindOf(int code, HttpStatusCode status) => code switch
    {
        UnknownChannel => RefusalKind.ChannelGone,
        UnknownMessage => RefusalKind.MessageGone,
        UnknownMember or UnknownUser => RefusalKind.MemberGone,
        UnknownRole => RefusalKind.RoleGone,
        PrivateMessagesClosed or NoMutualGuild => RefusalKind.PrivateMessagesClosed,
        ThreadArchived or ThreadLocked => RefusalKind.ThreadClosed,
        OldMessageEdits => RefusalKind.EditedTooOften,
        AutoModBlockedMessage or AutoModBlockedTitle => RefusalKind.BlockedByAutoMod,
        UnknownTag or TagRequired => RefusalKind.TagRefused,
        UnknownEvent => RefusalKind.EventGone,
        EventOver => RefusalKind.EventOver,
        EventsListed => RefusalKind.EventsFull,
        CommandsCreatedToday => RefusalKind.CommandQuota,
        AnotherAuthor => RefusalKind.Other,
        _ => status == HttpStatusCode.Forbidden ? RefusalKind.Denied : RefusalKind.Other,
    };
}
