using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>A file that somebody sent, served from the loopback's own address.</summary>
internal sealed record Attachment(ulong Id, string FileName, string ContentType, byte[] Content, string Url)
{
    public string? Description { get; init; }

    public bool Ephemeral { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.Text(),
            ["filename"] = FileName,
            ["size"] = Content.Length,
            ["url"] = Url,
            ["proxy_url"] = Url,
            ["content_type"] = ContentType,
        };
        if (Description is not null) json["description"] = Description;
        if (Ephemeral) json["ephemeral"] = true;
        return json;
    }
}
