using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>Adds accounts, guilds, members, roles and channels, and tells the gateway of what an application would see.</summary>
internal static class WorldBuilding
{
    public const Permission ForEverybody =
        Permission.CreateInstantInvite | Permission.AddReactions | Permission.ViewChannel | Permission.SendMessages | Permission.EmbedLinks
        | Permission.AttachFiles | Permission.ReadMessageHistory | Permission.UseExternalEmojis | Permission.Connect | Permission.Speak
        | Permission.UseApplicationCommands | Permission.CreatePublicThreads | Permission.SendMessagesInThreads | Permission.UseExternalApps;

    public const Permission ForTheBot =
        Permission.ViewChannel | Permission.SendMessages | Permission.SendMessagesInThreads | Permission.EmbedLinks | Permission.AttachFiles
        | Permission.ReadMessageHistory | Permission.CreatePublicThreads | Permission.CreatePrivateThreads | Permission.ManageThreads
        | Permission.ManageMessages | Permission.PinMessages | Permission.CreateEvents | Permission.ManageEvents | Permission.ManageRoles
        | Permission.ModerateMembers;

    public static User AddUser(this VirtualWorld world, string name, string locale = "fr", bool inTheCrowd = false)
    {
        lock (world.Gate)
        {
            var user = new User(world.NewId(), AccountName.Of(name), name, locale) { InTheCrowd = inTheCrowd };
            world.Users.Add(user);
            return user;
        }
    }

    /// <summary>A guild with its owner; the bot joins by <see cref="InviteBot"/>.</summary>
    public static Guild AddGuild(this VirtualWorld world, string name, User owner, string locale = "en-US")
    {
        lock (world.Gate)
        {
            var guild = new Guild(world.NewId(), name, owner.Id, world.Clocks.Community) { Locale = locale };
            guild.Everyone.Permissions = ForEverybody;
            guild.Roles.Add(guild.Everyone);
            guild.Members[owner.Id] = new Member(owner, world.Now);
            world.Guilds.Add(guild);
            return guild;
        }
    }

    public static Member AddMember(this VirtualWorld world, Guild guild, User user)
    {
        lock (world.Gate)
        {
            var member = guild.Members[user.Id] = new Member(user, world.Now);
            var payload = member.ToJson();
            payload["guild_id"] = guild.Id.Text();
            world.Tell("GUILD_MEMBER_ADD", payload, guild, Intent.GuildMembers);
            return member;
        }
    }

    public static Role AddRole(this VirtualWorld world, Guild guild, string name, Permission permissions = Permission.None, bool mentionable = false)
    {
        lock (world.Gate)
        {
            var role = new Role(world.NewId(), name, permissions, guild.Roles.Count) { Mentionable = mentionable };
            guild.Roles.Add(role);
            world.Tell("GUILD_ROLE_CREATE", new JsonObject { ["guild_id"] = guild.Id.Text(), ["role"] = role.ToJson() }, guild, Intent.Guilds);
            return role;
        }
    }

    /// <summary>The bot joins with a role of its own that holds <paramref name="permissions"/>.</summary>
    public static void InviteBot(this VirtualWorld world, Guild guild, Permission permissions = ForTheBot)
    {
        lock (world.Gate)
        {
            var role = new Role(world.NewId(), world.Bot.Username, permissions, guild.Roles.Count) { BotId = world.Bot.Id };
            guild.Roles.Add(role);
            var member = guild.Members[world.Bot.Id] = new Member(world.Bot, world.Now);
            member.Roles.Add(role.Id);
            guild.HasBot = true;
            world.Tell("GUILD_CREATE", [], guild, Intent.Guilds);
        }
    }

    public static Channel AddChannel(this VirtualWorld world, Guild guild, string name, ChannelKind kind = ChannelKind.Text, params Overwrite[] overwrites)
    {
        lock (world.Gate)
        {
            var channel = new Channel(world.NewId(), kind, name) { Guild = guild, Position = guild.Channels.Count };
            channel.Overwrites.AddRange(overwrites);
            guild.Channels.Add(channel);
            world.Tell("CHANNEL_CREATE", channel.ToJson(), guild, Intent.Guilds, channel);
            return channel;
        }
    }
}
