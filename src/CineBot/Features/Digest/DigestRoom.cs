using CineBot.Features.Settings;
using CineBot.Interactions;

namespace CineBot.Features.Digest;

/// <summary>What a channel must be for the digest to be read there.</summary>
internal static class DigestRoom
{
    private const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages;

    public static bool Takes(ChannelView channel) => channel.Kind is PickerKind.TextChannels or PickerKind.AnnouncementChannels;

    public static Permissions MissingIn(ChannelView channel) => ChannelPurpose.Recommendations.MissingIn(channel) & Needed;
}
