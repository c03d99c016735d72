namespace CineBot.Rehearsal.World;

/// <summary>Discord's channel types.</summary>
internal enum ChannelKind
{
    Text = 0,
    Dm = 1,
    Voice = 2,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Forum = 15,
}
