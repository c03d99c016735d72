using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>A request that found its route: path values, query, body and files.</summary>
internal sealed record RestRequest(IReadOnlyDictionary<string, string> Path, IReadOnlyDictionary<string, string> Query, JsonNode? Body, IReadOnlyList<UploadedFile> Files)
{
    /// <summary>The body as an object; an empty one when there is none.</summary>
    public JsonObject Object => Body as JsonObject ?? [];

    /// <summary>The names of the files, by the number that an attachment object refers to.</summary>
    public IReadOnlyDictionary<string, string> Uploads => Files
        .Select((file, index) => (Key: file.Number < 0 ? $"unnumbered {index}" : $"{file.Number}", file.FileName))
        .ToDictionary(file => file.Key, file => file.FileName);

    /// <summary>The id in the path; Discord answers 50035 to anything else.</summary>
    public ulong Id(string name) =>
        Path[name].AsId() ?? throw RestRefusal.InvalidForm(name, "NUMBER_TYPE_COERCE", $"Value \"{Path[name]}\" is not snowflake.");
}

/// <summary>A file of a multipart request, under the number that its attachment object refers to.</summary>
internal sealed record UploadedFile(int Number, string FileName, string ContentType, byte[] Content);
