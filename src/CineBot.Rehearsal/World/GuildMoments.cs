using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>What happens to a guild, its channels and its people from outside: outages, kicks, deletions, departures.</summary>
internal static class GuildMoments
{
    public static void BecomeUnavailable(this VirtualWorld world, Guild guild)
    {
        lock (world.Gate)
        {
            guild.Available = false;
            world.Tell("GUILD_DELETE", new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true }, guild, Intent.Guilds);
        }
    }

    public static void BecomeAvailable(this VirtualWorld world, Guild guild)
    {
        lock (world.Gate)
        {
            guild.Available = true;
            world.Tell("GUILD_CREATE", [], guild, Intent.Guilds);
        }
    }

    /// <summary>The bot is thrown out: its role goes, and so does its access.</summary>
    public static void KickBot(this VirtualWorld world, Guild guild)
    {
        lock (world.Gate)
        {
            world.Tell("GUILD_DELETE", new JsonObject { ["id"] = guild.Id.Text() }, guild, Intent.Guilds);
            guild.HasBot = false;
            guild.Members.Remove(world.Bot.Id);
            guild.Roles.RemoveAll(role => role.BotId == world.Bot.Id);
        }
    }

    public static void Leave(this VirtualWorld world, Guild guild, User user)
    {
        lock (world.Gate)
        {
            guild.Members.Remove(user.Id);
            foreach (var thread in guild.Threads) thread.Thread!.Members.Remove(user.Id);
            var payload = new JsonObject { ["guild_id"] = guild.Id.Text(), ["user"] = user.ToJson() };
            world.Tell("GUILD_MEMBER_REMOVE", payload, guild, Intent.GuildMembers);
        }
    }

    /// <summary>Somebody presses « Interested » under an event, or takes it back.</summary>
    public static void Interest(this VirtualWorld world, Guild guild, ScheduledEvent planned, User user, bool interested)
    {
        lock (world.Gate)
        {
            if (!(interested ? planned.Interested.Add(user.Id) : planned.Interested.Remove(user.Id))) return;
            var payload = new JsonObject { ["guild_scheduled_event_id"] = planned.Id.Text(), ["user_id"] = user.Id.Text(), ["guild_id"] = guild.Id.Text() };
            world.Tell(interested ? "GUILD_SCHEDULED_EVENT_USER_ADD" : "GUILD_SCHEDULED_EVENT_USER_REMOVE", payload, guild, Intent.GuildScheduledEvents);
        }
    }

    /// <summary>Hides a channel from the bot, or shows it again.</summary>
    public static void Hide(this VirtualWorld world, Channel channel, bool hidden)
    {
        lock (world.Gate)
        {
            channel.Overwrites.RemoveAll(overwrite => overwrite.ForMember && overwrite.Id == world.Bot.Id);
            // Told before it is hidden: afterwards the bot hears of it no more.
            if (hidden) channel.Overwrites.Add(new Overwrite(world.Bot.Id, true, Permission.None, Permission.ViewChannel));
            world.ChannelChanged(channel);
        }
    }

    /// <summary>Deletes a channel with its threads.</summary>
    public static void DeleteChannel(this VirtualWorld world, Channel channel)
    {
        lock (world.Gate)
        {
            foreach (var thread in channel.Guild!.Threads.Where(thread => thread.Parent == channel && !thread.Deleted).ToList()) thread.Deleted = true;
            channel.Deleted = true;
            if (channel.Thread is not null) world.Tell("THREAD_DELETE", ThreadStub(channel), channel.Guild, Intent.Guilds, channel);
            else world.Tell("CHANNEL_DELETE", channel.ToJson(), channel.Guild, Intent.Guilds, channel);
            channel.Guild.Channels.Remove(channel);
        }
    }

    /// <summary>Tells that a guild's own fields or roles were changed.</summary>
    public static void GuildChanged(this VirtualWorld world, Guild guild)
    {
        lock (world.Gate) world.Tell("GUILD_UPDATE", guild.ToJson(), guild, Intent.Guilds);
    }

    /// <summary>Tells that somebody changed what a role may do, or its rank.</summary>
    public static void RoleChanged(this VirtualWorld world, Guild guild, Role role)
    {
        lock (world.Gate) world.Tell("GUILD_ROLE_UPDATE", new JsonObject { ["guild_id"] = guild.Id.Text(), ["role"] = role.ToJson() }, guild, Intent.Guilds);
    }

    public static void ChannelChanged(this VirtualWorld world, Channel channel) =>
        world.Tell(channel.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel.ToJson(), channel.Guild, Intent.Guilds, channel);

    private static JsonObject ThreadStub(Channel thread) => new()
    {
        ["id"] = thread.Id.Text(),
        ["guild_id"] = thread.Guild!.Id.Text(),
        ["parent_id"] = thread.Parent!.Id.Text(),
        ["type"] = (int)thread.Kind,
    };
}
