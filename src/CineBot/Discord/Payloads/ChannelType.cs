namespace CineBot.Discord.Payloads;

/// <summary>The kinds of channels in use; an unknown number is kept as it is.</summary>
internal enum ChannelType
{
    Text = 0,
    Private = 1,
    Voice = 2,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Forum = 15,
    Media = 16,
}
