using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Gateway;

/// <summary>Decides what of an event a session is told: nothing without the intent or without sight of the channel, no content of others without the content intent.</summary>
internal sealed class EventFilter(VirtualWorld world)
{
    public JsonObject? For(GatewaySession session, WorldEvent happened)
    {
        // Ephemeral answers are between the interaction's token and one person: no session is ever told of them.
        if (happened.Message?.VisibleTo is not null) return null;
        if ((session.Intents & happened.Needs) != happened.Needs) return null;
        if (happened.Guild is { HasBot: false } || happened.Guild is { Available: false } && happened.Type != "GUILD_DELETE") return null;
        if (happened.Type == "GUILD_CREATE") return Created(session, happened.Guild!);
        if (happened.Channel is { Deleted: false } channel && happened.Type != "INTERACTION_CREATE" && !channel.IsSeenBy(world.Bot.Id)) return null;
        return happened.Message is { } message && !MayRead(session, message) ? WithoutContent(happened.Payload) : happened.Payload;
    }

    public JsonObject Created(GatewaySession session, Guild guild) => guild.ToCreateJson(
        world.Bot,
        session.Intents.HasFlag(Intent.GuildMembers),
        session.Intents.HasFlag(Intent.GuildScheduledEvents));

    private bool MayRead(GatewaySession session, Message message) =>
        session.Intents.HasFlag(Intent.MessageContent) || message.Author == world.Bot || message.Channel.Guild is null
        || message.Pings.Users.Contains(world.Bot.Id);

    private static JsonObject WithoutContent(JsonObject payload)
    {
        var stripped = payload.DeepClone().AsObject();
        stripped["content"] = "";
        foreach (var key in new[] { "embeds", "attachments", "components" }) stripped[key] = new JsonArray();
        return stripped;
    }
}
