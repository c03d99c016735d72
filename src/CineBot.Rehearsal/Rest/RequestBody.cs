using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Rest;

/// <summary>A request's JSON as it was written, and its files when it is multipart.</summary>
internal sealed record RequestBody(string Json, IReadOnlyList<UploadedFile> Files)
{
    private const long Largest = 25 * 1024 * 1024;

    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType) return await ReadFormAsync(request);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return new RequestBody(await reader.ReadToEndAsync(), []);
    }

    public JsonNode? Parse()
    {
        if (Files.Sum(file => file.Content.LongLength) > Largest) throw new RestRefusal(413, 40005, "Request entity too large");
        if (Json.Length == 0) return null;
        try
        {
            return JsonNode.Parse(Json);
        }
        catch (JsonException)
        {
            throw new RestRefusal(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private static async Task<RequestBody> ReadFormAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            files.Add(new UploadedFile(NumberOf(file.Name), file.FileName, file.ContentType ?? "application/octet-stream", content.ToArray()));
        }

        return new RequestBody(form["payload_json"].ToString(), files);
    }

    private static int NumberOf(string field) =>
        field.StartsWith("files[", StringComparison.Ordinal) && field.EndsWith(']')
        && int.TryParse(field[6..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
