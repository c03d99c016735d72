namespace CineBot.Rehearsal.World;

/// <summary>Computes permissions as Discord does: roles, then the channel's exceptions, then what depends on what.</summary>
internal static class Authority
{
    private const Permission WhileTimedOut = Permission.ViewChannel | Permission.ReadMessageHistory;
    private const Permission NeedsSending =
        Permission.MentionEveryone | Permission.EmbedLinks | Permission.AttachFiles;

    /// <summary>What an account may do in the guild, or in one of its channels; a thread has its parent's rules.</summary>
    public static Permission In(Guild guild, ulong user, Channel? channel = null)
    {
        if (user == guild.OwnerId) return Permission.All;
        if (!guild.Members.TryGetValue(user, out var member)) return Permission.None;
        var granted = guild.Everyone.Permissions;
        foreach (var role in guild.Roles.Where(role => member.Roles.Contains(role.Id))) granted |= role.Permissions;
        if (granted.HasFlag(Permission.Administrator)) return Permission.All;
        if (channel is not null) granted = WithExceptions(granted, guild, member, channel.IsThread ? channel.Parent! : channel);
        return member.TimedOutUntil > guild.Now ? granted & WhileTimedOut : granted;
    }

    /// <summary>Whether the account sees the channel: a private thread also needs to be in it, or to manage threads.</summary>
    public static bool IsSeenBy(this Channel channel, ulong user)
    {
        if (channel.Deleted) return false;
        if (channel.Guild is not { } guild) return channel.Recipient?.Id == user || channel.Bot?.Id == user;
        var granted = In(guild, user, channel);
        if (!granted.HasFlag(Permission.ViewChannel)) return false;
        return channel.Kind != ChannelKind.PrivateThread || channel.Thread!.Members.ContainsKey(user) || granted.HasFlag(Permission.ManageThreads);
    }

    private static Permission WithExceptions(Permission granted, Guild guild, Member member, Channel channel)
    {
        granted = Apply(granted, channel.Overwrites.Where(overwrite => overwrite.Id == guild.Id));
        granted = Apply(granted, channel.Overwrites.Where(overwrite => !overwrite.ForMember && member.Roles.Contains(overwrite.Id)));
        granted = Apply(granted, channel.Overwrites.Where(overwrite => overwrite.ForMember && overwrite.Id == member.User.Id));
        if (!granted.HasFlag(Permission.ViewChannel)) return Permission.None;
        return granted.HasFlag(Permission.SendMessages) || granted.HasFlag(Permission.SendMessagesInThreads) ? granted : granted & ~NeedsSending;
    }

    private static Permission Apply(Permission granted, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = (Permission.None, Permission.None);
        foreach (var overwrite in overwrites) (allow, deny) = (allow | overwrite.Allow, deny | overwrite.Deny);
        return (granted & ~deny) | allow;
    }
}
