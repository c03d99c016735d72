using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>How a channel is written on the wire, each kind with the fields of its kind.</summary>
internal static class ChannelJson
{
    public static JsonObject ToJson(this Channel channel) => channel switch
    {
        { Recipient: { } recipient } => OfConversation(channel, recipient),
        { Thread: { } thread } => OfThread(channel, thread),
        _ => OfGuild(channel),
    };

    /// <summary>The little that an interaction says of a channel.</summary>
    public static JsonObject ToResolvedJson(this Channel channel, Permission permissions)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.Text(),
            ["type"] = (int)channel.Kind,
            ["name"] = channel.Name,
            ["permissions"] = permissions.Text(),
        };
        if (channel.Parent is { } parent) json["parent_id"] = parent.Id.Text();
        if (channel.Thread is { } thread) json["thread_metadata"] = thread.Metadata(channel.Kind == ChannelKind.PrivateThread);
        return json;
    }

    private static JsonObject OfConversation(Channel channel, User recipient) => new()
    {
        ["id"] = channel.Id.Text(),
        ["type"] = (int)channel.Kind,
        ["flags"] = 0,
        ["last_message_id"] = LastMessage(channel),
        ["recipients"] = new JsonArray(recipient.ToJson()),
    };

    private static JsonObject OfThread(Channel channel, ThreadState thread)
    {
        var count = channel.Messages.Count(message => !message.Deleted && message.Id != channel.Id);
        return new()
        {
            ["id"] = channel.Id.Text(),
            ["type"] = (int)channel.Kind,
            ["flags"] = 0,
            ["guild_id"] = channel.Guild!.Id.Text(),
            ["parent_id"] = channel.Parent!.Id.Text(),
            ["name"] = channel.Name,
            ["owner_id"] = thread.OwnerId.Text(),
            ["last_message_id"] = LastMessage(channel),
            ["rate_limit_per_user"] = channel.Slowmode,
            ["thread_metadata"] = thread.Metadata(channel.Kind == ChannelKind.PrivateThread),
            ["message_count"] = count,
            ["total_message_sent"] = count,
            ["member_count"] = thread.Members.Count,
            ["applied_tags"] = new JsonArray([.. thread.AppliedTags.Select(tag => JsonValue.Create(tag.Text()))]),
        };
    }

    private static JsonObject OfGuild(Channel channel)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.Text(),
            ["type"] = (int)channel.Kind,
            ["flags"] = 0,
            ["guild_id"] = channel.Guild!.Id.Text(),
            ["name"] = channel.Name,
            ["position"] = channel.Position,
            ["parent_id"] = channel.Parent?.Id.Text(),
            ["nsfw"] = false,
            ["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Select(overwrite => overwrite.ToJson())]),
        };
        if (channel.Kind is ChannelKind.Voice or ChannelKind.Stage) (json["bitrate"], json["user_limit"], json["rtc_region"]) = (64000, 0, null);
        else if (channel.Kind != ChannelKind.Category) json["topic"] = channel.Topic;
        if (channel.HoldsMessages) (json["last_message_id"], json["rate_limit_per_user"]) = (LastMessage(channel), channel.Slowmode);
        if (channel.Kind == ChannelKind.Forum) json["flags"] = channel.AsksForTag ? 1 << 4 : 0;
        if (channel.Kind == ChannelKind.Forum)
            (json["available_tags"], json["default_reaction_emoji"], json["default_sort_order"]) = (channel.Tags.DeepClone(), null, null);
        return json;
    }

    private static string? LastMessage(Channel channel) => channel.Messages.FindLast(message => message.VisibleTo is null)?.Id.Text();
}
