namespace CineBot.Interactions;

/// <summary>What a person or the bot may do in the channel of the request, as far as the bot's rules care.</summary>
[Flags]
internal enum Permissions
{
    None = 0,
    Administrator = 1 << 0,
    ManageServer = 1 << 1,
    ManageRoles = 1 << 2,
    ManageChannels = 1 << 3,
    ManageMessages = 1 << 4,
    ManageThreads = 1 << 5,
    ManageEvents = 1 << 6,
    ModerateMembers = 1 << 7,
    BanMembers = 1 << 8,
    ViewChannel = 1 << 9,
    SendMessages = 1 << 10,
    SendMessagesInThreads = 1 << 11,
    CreatePublicThreads = 1 << 12,
    CreatePrivateThreads = 1 << 13,
    AttachFiles = 1 << 14,
    EmbedLinks = 1 << 15,
    ReadMessageHistory = 1 << 16,
    MentionEveryone = 1 << 17,
    CreateEvents = 1 << 18,
    KickMembers = 1 << 19,
    ViewAuditLog = 1 << 20,
    MuteMembers = 1 << 21,
    DeafenMembers = 1 << 22,
    MoveMembers = 1 << 23,
    ManageNicknames = 1 << 24,
    ManageWebhooks = 1 << 25,
    ManageExpressions = 1 << 26,
}
