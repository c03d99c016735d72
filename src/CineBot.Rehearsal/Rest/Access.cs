using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Looks things up for the bot, refusing what it may not see or do.</summary>
internal sealed class Access(VirtualWorld world)
{
    public VirtualWorld World => world;

    public User Bot => world.Bot;

    /// <summary>A guild that the bot is in.</summary>
    public Guild Guild(ulong id)
    {
        var guild = world.FindGuild(id) ?? throw RestRefusal.UnknownGuild();
        if (!guild.HasBot) throw RestRefusal.MissingAccess();
        return guild.Available ? guild : throw new RestRefusal(503, 0, "503: Service Unavailable");
    }

    /// <summary>A channel that the bot sees.</summary>
    public Channel Channel(ulong id)
    {
        var channel = world.FindChannel(id) ?? throw RestRefusal.UnknownChannel();
        if (channel.Guild is { } guild) Guild(guild.Id);
        return channel.IsSeenBy(Bot.Id) ? channel : throw RestRefusal.MissingAccess();
    }

    /// <summary>A message that the bot may read: ephemeral ones belong to interactions alone.</summary>
    public Message Message(ulong channelId, ulong id)
    {
        var channel = Channel(channelId);
        if (channel.Guild is not null && !May(channel, Permission.ReadMessageHistory)) throw RestRefusal.MissingPermissions();
        return channel.Find(id) is { VisibleTo: null } message ? message : throw RestRefusal.UnknownMessage();
    }

    public bool May(Channel channel, Permission permission) =>
        channel.Guild is null || (Authority.In(channel.Guild, Bot.Id, channel) & permission) == permission;

    public void Demand(Channel channel, Permission permission)
    {
        if (!May(channel, permission)) throw RestRefusal.MissingPermissions();
    }

    public void Demand(Guild guild, Permission permission)
    {
        if (!Authority.In(guild, Bot.Id).HasFlag(permission)) throw RestRefusal.MissingPermissions();
    }

    /// <summary>Whether the bot may write here at all; archived threads open by themselves unless locked.</summary>
    public void DemandSending(Channel channel, bool withFiles)
    {
        if (channel.Recipient is { } person) DemandConversation(person);
        if (!channel.HoldsMessages) throw new RestRefusal(400, 50008, "Cannot send messages in a non-text channel");
        if (channel.Guild is null) return;
        Demand(channel, channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages);
        if (withFiles) Demand(channel, Permission.AttachFiles);
        if (channel.Thread is { Locked: true } && !May(channel, Permission.ManageThreads))
            throw channel.Thread.Archived ? RestRefusal.ArchivedThread() : RestRefusal.LockedThread();
        if (channel.Thread is not { Archived: true } thread) return;
        (thread.Archived, thread.ArchiveChangedAt) = (false, world.Now);
        world.ChannelChanged(channel);
    }

    public void DemandConversation(User person)
    {
        if (person.IsBot || person.DmsClosed) throw RestRefusal.DmClosed();
        if (!person.InstalledTheApp && !world.Guilds.Exists(guild => guild.HasBot && guild.Members.ContainsKey(person.Id)))
            throw RestRefusal.NoMutualGuild();
    }
}
