using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>All that one person sees of this Discord but the messages. Read under the world's lock, so that it is of one moment.</summary>
internal sealed class PageState(RehearsalDiscord discord)
{
    private VirtualWorld World => discord.World;

    public JsonObject For(User viewer)
    {
        lock (World.Gate)
        {
            var mine = World.Guilds.Where(guild => guild.Members.ContainsKey(viewer.Id));
            var own = Person(viewer);
            (own["dms_closed"], own["installed"]) = (viewer.DmsClosed, viewer.InstalledTheApp);
            return new()
            {
                ["live"] = discord.Live.Position,
                ["clock"] = Clock(),
                ["bot"] = Bot(),
                ["fill"] = discord.Filling.ToJson(),
                ["viewer"] = own,
                ["people"] = World.Users.Select(user => (JsonNode?)Person(user)).AsArray(),
                ["guilds"] = mine.Select(guild => (JsonNode?)Guild(guild, viewer)).AsArray(),
                ["dms"] = new JsonArray(discord.Live.Channels.Of(World.Conversation(viewer), viewer)),
            };
        }
    }

    public JsonObject Clock() => new()
    {
        ["now"] = World.Now.Text(),
        ["offset"] = (long)(World.Now - World.Clocks.Wire.GetUtcNow()).TotalMilliseconds,
    };

    public JsonObject Bot()
    {
        var standing = BotStanding.Of(discord);
        return new() { ["state"] = standing.State, ["starts"] = standing.Starts, ["code"] = standing.Code, ["user"] = World.Bot.Id.Text() };
    }

    private static JsonObject Person(User user) => new()
    {
        ["id"] = user.Id.Text(),
        ["name"] = user.DisplayName,
        ["username"] = user.Username,
        ["locale"] = user.Locale,
        ["zone"] = user.Zone,
        ["face"] = $"/page/faces/{user.Id}.svg",
        ["colour"] = Faces.ColourOf(user),
        ["bot"] = user.IsBot,
        ["crowd"] = user.InTheCrowd,
    };

    private JsonObject Guild(Guild guild, User viewer) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = $"/page/icons/{guild.Id}.svg",
        ["owner"] = guild.OwnerId.Text(),
        ["has_bot"] = guild.HasBot,
        ["system_channel"] = guild.SystemChannelId?.Text(),
        ["channels"] = guild.Channels.Where(channel => channel.IsSeenBy(viewer.Id)).Select(channel => (JsonNode?)discord.Live.Channels.Of(channel, viewer)).AsArray(),
        ["roles"] = guild.Roles.Select(role => (JsonNode?)RoleOf(role)).AsArray(),
        ["members"] = guild.Members.Values.Select(member => (JsonNode?)MemberOf(member)).AsArray(),
        ["events"] = guild.Events.Select(planned => (JsonNode?)EventOf(planned, viewer)).AsArray(),
    };

    private static JsonObject RoleOf(Role role) => new()
    {
        ["id"] = role.Id.Text(),
        ["name"] = role.Name,
        ["colour"] = role.Mentionable || role.Permissions.HasFlag(Permission.ModerateMembers) ? Faces.ColourOf(role.Name) : null,
        ["position"] = role.Position,
        ["permissions"] = role.Permissions.Text(),
        ["mentionable"] = role.Mentionable,
    };

    private static JsonObject MemberOf(Member member) => new()
    {
        ["id"] = member.User.Id.Text(),
        ["nick"] = member.Nick,
        ["roles"] = member.Roles.Select(role => (JsonNode?)role.Text()).AsArray(),
        ["colour"] = Faces.ColourOf(member.User),
        ["timed_out_until"] = member.TimedOutUntil?.Text(),
    };

    private static JsonObject EventOf(ScheduledEvent planned, User viewer)
    {
        var json = planned.ToJson();
        json["interested"] = planned.Interested.Contains(viewer.Id);
        return json;
    }
}
