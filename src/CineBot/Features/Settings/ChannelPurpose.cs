using CineBot.Interactions;

namespace CineBot.Features.Settings;

/// <summary>What moderators may give a channel to, what it can be, and what the bot must be allowed to do there.</summary>
internal sealed record ChannelPurpose(string Name, PickerKind Kind, Permissions Needed)
{
    private const Permissions Posting = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory;

    /// <summary>Cards of recommended films.</summary>
    public static readonly ChannelPurpose Recommendations = new("recommendations", PickerKind.CardChannels, Posting);

    /// <summary>Calls for a shoot.</summary>
    public static readonly ChannelPurpose Announcements = new("announcements", PickerKind.CardChannels, Posting | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads);

    /// <summary>Watch parties.</summary>
    public static readonly ChannelPurpose Parties = new("parties", PickerKind.CardChannels, Posting | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads);

    /// <summary>Parent of the private threads in which people speak with each other.</summary>
    public static readonly ChannelPurpose Threads = new("threads", PickerKind.PlainTextChannels, Permissions.ViewChannel | Permissions.CreatePrivateThreads | Permissions.SendMessagesInThreads | Permissions.ManageThreads);

    public static IReadOnlyList<ChannelPurpose> All { get; } = [Recommendations, Announcements, Parties, Threads];

    /// <summary>Null for a name that is none.</summary>
    public static ChannelPurpose? Find(string name) => All.FirstOrDefault(purpose => purpose.Name == name);

    /// <summary>What the bot lacks in that channel for this purpose.</summary>
    public Permissions MissingIn(ChannelView channel)
    {
        // In a forum every post is a thread, which its own permission opens.
        var needed = channel.Kind is PickerKind.Forums ? (Needed & ~Permissions.CreatePublicThreads) | Permissions.SendMessagesInThreads : Needed;
        return channel.BotPermissions.HasFlag(Permissions.Administrator) ? Permissions.None : needed & ~channel.BotPermissions;
    }

    /// <summary>Whether that channel may serve this purpose at all.</summary>
    public bool Takes(ChannelView channel) => channel.Kind is PickerKind.TextChannels
        || (Kind is PickerKind.CardChannels && channel.Kind is PickerKind.AnnouncementChannels or PickerKind.Forums);
}
