using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>A channel, thread or conversation with what one person may do there.</summary>
internal sealed class ShownChannel(ShownMessage messages)
{
    public JsonObject Of(Channel channel, User viewer)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.Text(),
            ["guild"] = channel.Guild?.Id.Text(),
            ["name"] = channel.Recipient is null ? channel.Name : channel.Bot!.DisplayName,
            ["kind"] = channel.Kind.ToString(),
            ["parent"] = channel.Parent?.Id.Text(),
            ["position"] = channel.Position,
            ["topic"] = channel.Topic,
            ["may_write"] = MayWrite(channel, viewer),
            ["last_message"] = channel.Messages.FindLast(message => message is { Deleted: false, VisibleTo: null })?.Id.Text(),
        };
        if (channel.Recipient is not null) json["with"] = channel.Bot!.Id.Text();
        if (channel.Kind == ChannelKind.Forum) json["tags"] = channel.Tags.DeepClone();
        if (channel.Thread is { } thread) AddThread(json, channel, thread);
        return json;
    }

    private void AddThread(JsonObject json, Channel channel, World.ThreadState thread)
    {
        json["archived"] = thread.Archived;
        json["locked"] = thread.Locked;
        json["tags"] = thread.AppliedTags.Select(tag => (JsonNode?)tag.Text()).AsArray();
        json["owner"] = thread.OwnerId.Text();
        json["members"] = thread.Members.Keys.Select(id => (JsonNode?)id.Text()).AsArray();
        json["messages"] = channel.Messages.Count(message => message is { Deleted: false, VisibleTo: null });
        json["created_at"] = thread.CreatedAt.Text();
        var starter = channel.Find(channel.Id) ?? channel.Parent!.Find(channel.Id);
        json["starter"] = starter is null ? null : messages.Of(starter);
    }

    private static bool MayWrite(Channel channel, User viewer)
    {
        if (channel.Guild is not { } guild) return !viewer.DmsClosed;
        if (!channel.HoldsMessages || channel.Thread is { Locked: true }) return false;
        return Authority.In(guild, viewer.Id, channel).HasFlag(channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages);
    }
}
