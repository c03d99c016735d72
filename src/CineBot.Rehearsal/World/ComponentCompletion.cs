using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>Writes components as Discord hands them back: every one numbered, defaults filled in, nulls left out, media resolved.</summary>
internal sealed class ComponentCompletion(VirtualWorld world, Message message)
{
    private readonly HashSet<long> _taken = [];
    private long _last;

    public JsonArray Complete(JsonArray sent)
    {
        var components = sent.DeepClone().AsArray();
        foreach (var component in components.OfType<JsonObject>()) Reserve(component);
        foreach (var component in components.OfType<JsonObject>()) Fill(component);
        return components;
    }

    private static IEnumerable<JsonObject> Inside(JsonObject component) =>
        component.Objects("components").Concat(component.Object("accessory") is { } accessory ? [accessory] : []);

    private void Reserve(JsonObject component)
    {
        if (component.Number("id") is { } id and > 0) _taken.Add(id);
        foreach (var inner in Inside(component)) Reserve(inner);
    }

    private void Fill(JsonObject component)
    {
        foreach (var (name, _) in component.Where(field => field.Value is null).ToList()) component.Remove(name);
        if (component.Number("id") is null or 0) component["id"] = Next();
        Defaults(component, component.Number("type"));
        foreach (var inner in Inside(component)) Fill(inner);
    }

    private long Next()
    {
        do _last++;
        while (_taken.Contains(_last));
        return _last;
    }

    private void Defaults(JsonObject component, long? type)
    {
        switch (type)
        {
            case 3 or 5 or 6 or 7 or 8:
                component["min_values"] ??= 1;
                component["max_values"] ??= 1;
                break;
            case 11:
                Shown(component);
                break;
            case 12:
                foreach (var item in component.Objects("items")) Shown(item);
                break;
            case 13:
                component["spoiler"] ??= false;
                component["file"] = Media(component.Object("file"), out var file);
                (component["name"], component["size"]) = (file?.FileName, file?.Content.Length);
                break;
            case 14:
                component["spacing"] ??= 1;
                component["divider"] ??= true;
                break;
            case 17:
                component["accent_color"] = component["accent_color"]?.DeepClone();
                component["spoiler"] ??= false;
                break;
            default:
                break;
        }
    }

    private void Shown(JsonObject item)
    {
        item["media"] = Media(item.Object("media"), out _);
        item["description"] = item["description"]?.DeepClone();
        item["spoiler"] ??= false;
    }

    private JsonObject Media(JsonObject? media, out Attachment? attachment)
    {
        const string prefix = "attachment://";
        var url = media.Text("url") ?? "";
        var found = attachment = url.StartsWith(prefix, StringComparison.Ordinal) ? message.Attachments.Find(file => file.FileName == url[prefix.Length..]) : null;
        var json = new JsonObject { ["id"] = world.NewId().Text(), ["url"] = found?.Url ?? url, ["proxy_url"] = found?.Url ?? url, ["width"] = null, ["height"] = null };
        json["content_type"] = found?.ContentType;
        if (found is not null) json["attachment_id"] = found.Id.Text();
        return json;
    }
}
