using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Puts a request's fields into a message: only those given, files stored, flags kept that a bot may set.</summary>
internal static class MessageBody
{
    private const int Settable = 1 << 2 | 1 << 12 | Message.ComponentsV2;

    public static void Apply(VirtualWorld world, Message message, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        if (body.ContainsKey("content")) message.Content = MentionParser.Stripped(body.Text("content") ?? "").Trim();
        if (body.ContainsKey("embeds")) message.Embeds = Embeds(body);
        if (body.Number("flags") is { } flags) message.Flags |= (int)flags & Settable;
        KeepAttachments(message, body);
        foreach (var file in files) message.Attachments.Add(Store(world, message, file, DescriptionOf(body, file.Number)));
        if (body.ContainsKey("components")) message.Components = new ComponentCompletion(world, message).Complete(body.Array("components") ?? []);
        PointToFiles(message.Embeds, message);
        if (IsEmpty(message)) throw RestRefusal.Empty();
    }

    public static bool IsEmpty(Message message) =>
        message.Content.Length == 0 && message.Embeds.Count == 0 && message.Components.Count == 0 && message.Attachments.Count == 0 && !message.IsThinking;

    /// <summary>attachment://name becomes the address under which the file now lies.</summary>
    private static void PointToFiles(JsonNode? node, Message message)
    {
        const string scheme = "attachment://";
        if (node is JsonArray array)
        {
            foreach (var item in array) PointToFiles(item, message);
        }
        else if (node is JsonObject json)
        {
            foreach (var inner in json.Select(pair => pair.Value).ToList()) PointToFiles(inner, message);
            if (json.Text("url") is not { } url || !url.StartsWith(scheme, StringComparison.Ordinal)) return;
            if (message.Attachments.Find(attachment => attachment.FileName == url[scheme.Length..]) is { } file) json["url"] = file.Url;
        }
    }

    private static void KeepAttachments(Message message, JsonObject body)
    {
        if (body.Array("attachments") is null) return;
        var kept = body.Objects("attachments").Select(attachment => attachment.Id("id")).ToHashSet();
        message.Attachments.RemoveAll(attachment => !kept.Contains(attachment.Id));
    }

    private static string? DescriptionOf(JsonObject body, int number) =>
        body.Objects("attachments").FirstOrDefault(attachment => attachment["id"].AsNumber() == number || attachment.Id("id") == (ulong)number)?.Text("description");

    private static Attachment Store(VirtualWorld world, Message message, UploadedFile file, string? description)
    {
        var id = world.NewId();
        var url = $"{world.AttachmentsUrl}/{message.Channel.Id}/{id}/{Uri.EscapeDataString(file.FileName)}";
        var attachment = new Attachment(id, file.FileName, file.ContentType, file.Content, url)
        {
            Description = description,
            Ephemeral = message.VisibleTo is not null,
        };
        return world.Attachments[id] = attachment;
    }

    /// <summary>As Discord hands them back: typed, without nulls, each field saying whether it stands inline.</summary>
    private static JsonArray Embeds(JsonObject body)
    {
        var embeds = body.Objects("embeds").Select(embed => embed.DeepClone().AsObject()).ToList();
        foreach (var embed in embeds)
        {
            foreach (var (name, _) in embed.Where(field => field.Value is null).ToList()) embed.Remove(name);
            embed["type"] = "rich";
            foreach (var field in embed.Objects("fields")) field["inline"] ??= false;
        }

        return embeds.AsArray();
    }
}
