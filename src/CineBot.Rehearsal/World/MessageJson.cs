using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>How a message is written on the wire; what an application without the content intent is told is left to the gateway.</summary>
internal static class MessageJson
{
    public static JsonObject ToJson(this Message message)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id.Text(),
            ["type"] = message.InteractionMetadata is not null ? 20 : message.ReplyTo is not null ? 19 : 0,
            ["channel_id"] = message.Channel.Id.Text(),
            ["author"] = message.Author.ToJson(),
            ["content"] = message.Content,
            ["timestamp"] = message.SentAt.Text(),
            ["edited_timestamp"] = message.EditedAt?.Text(),
            ["tts"] = false,
            ["mention_everyone"] = message.Pings.Everyone,
            ["mentions"] = Mentioned(message).AsArray(),
            ["mention_roles"] = message.Pings.Roles.Select(role => (JsonNode?)role.Text()).AsArray(),
            ["attachments"] = message.Attachments.Select(attachment => attachment.ToJson()).AsArray(),
            ["embeds"] = message.Embeds.DeepClone(),
            ["components"] = message.Components.DeepClone(),
            ["pinned"] = message.Pinned,
            ["flags"] = message.Flags,
        };
        AddOptional(json, message);
        return json;
    }

    private static void AddOptional(JsonObject json, Message message)
    {
        if (message.Nonce is { } nonce) json["nonce"] = nonce;
        if (message.WebhookId is { } webhook) (json["webhook_id"], json["application_id"]) = (webhook.Text(), webhook.Text());
        if (message.InteractionMetadata is { } metadata) json["interaction_metadata"] = metadata.DeepClone();
        if (message.StartedThread is { Deleted: false } thread) json["thread"] = thread.ToJson();
        if (message.ReplyTo is not { } reply) return;
        json["message_reference"] = new JsonObject { ["type"] = 0, ["message_id"] = reply.Id.Text(), ["channel_id"] = reply.Channel.Id.Text() };
        json["referenced_message"] = reply.Deleted ? null : reply.ToJson();
    }

    private static IEnumerable<JsonNode?> Mentioned(Message message) =>
        message.Pings.Users
            .Select(id => message.Channel.Guild?.Members.GetValueOrDefault(id)?.User ?? (message.Channel.Recipient?.Id == id ? message.Channel.Recipient : null))
            .OfType<User>()
            .Select(user => user.ToJson());
}
