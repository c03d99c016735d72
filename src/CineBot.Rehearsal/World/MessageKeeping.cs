using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>Puts messages into the world, changes them and takes them away; each version is looked at for mentions.</summary>
internal static class MessageKeeping
{
    public static Message Post(this VirtualWorld world, Message message, JsonObject? allowedMentions, IReadOnlyCollection<string> defaults)
    {
        Reparse(message, allowedMentions, defaults);
        NumberComponents(message.Components);
        message.Channel.Messages.Add(message);
        world.Messages.Add(message);
        if (message.Channel.Thread is { } thread) thread.LastActivity = world.Now;
        Tell(world, "MESSAGE_CREATE", message);
        return message;
    }

    public static void Edited(this VirtualWorld world, Message message, JsonObject? allowedMentions, IReadOnlyCollection<string> defaults)
    {
        message.EditedAt = world.Now;
        Reparse(message, allowedMentions, defaults);
        NumberComponents(message.Components);
        Tell(world, "MESSAGE_UPDATE", message);
    }

    public static void Delete(this VirtualWorld world, Message message)
    {
        lock (world.Gate)
        {
            message.Deleted = true;
            var payload = new JsonObject { ["id"] = message.Id.Text(), ["channel_id"] = message.Channel.Id.Text() };
            if (message.Channel.Guild is { } guild) payload["guild_id"] = guild.Id.Text();
            world.Tell("MESSAGE_DELETE", payload, message.Channel.Guild, NeededFor(message), message.Channel, message.VisibleTo is null ? null : message);
        }
    }

    /// <summary>Discord gives a number to every component that came without one.</summary>
    private static void NumberComponents(JsonArray components)
    {
        var all = MessageText.Components(components).ToList();
        var taken = all.Select(component => component.Number("id")).OfType<long>().ToHashSet();
        var next = 0;
        foreach (var component in all.Where(component => component.Number("id") is null or 0))
        {
            while (!taken.Add(++next))
            {
            }

            component["id"] = next;
        }
    }

    private static void Reparse(Message message, JsonObject? allowedMentions, IReadOnlyCollection<string> defaults)
    {
        message.Pings = MentionParser.Parse(message, allowedMentions, defaults);
        message.EverPinged.UnionWith(message.Pings.Notified);
    }

    private static void Tell(VirtualWorld world, string type, Message message)
    {
        var payload = message.ToJson();
        if (message.Channel.Guild is { } guild)
        {
            payload["guild_id"] = guild.Id.Text();
            if (guild.Members.TryGetValue(message.Author.Id, out var member)) payload["member"] = member.ToJson(withUser: false);
        }

        world.Tell(type, payload, message.Channel.Guild, NeededFor(message), message.Channel, message);
    }

    private static Intent NeededFor(Message message) => message.Channel.Guild is null ? Intent.DirectMessages : Intent.GuildMessages;
}
