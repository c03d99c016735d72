namespace CineBot.Discord.Servers;

/// <summary>The flags of a channel that say something of a forum: https://discord.com/developers/docs/resources/channel#channel-object-channel-flags.</summary>
internal static class ForumFlags
{
    private const int RequireTag = 1 << 4;

    public static bool AsksForTag(int flags) => (flags & RequireTag) != 0;
}
