using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Page;

/// <summary>The page's own files: built into this program, or read anew from a folder while somebody works on them.</summary>
internal sealed class Shelf(string? folder)
{
    private const string Prefix = "page/";
    private static readonly Assembly Own = typeof(Shelf).Assembly;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".webmanifest"] = "application/manifest+json; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
    };

    public async Task AnswerAsync(HttpContext http, string path)
    {
        var name = path == "/" ? "index.html" : path.TrimStart('/');
        var type = Types.GetValueOrDefault(Path.GetExtension(name));
        await using var content = type is null || http.Request.Method != "GET" ? null : Open(name);
        if (content is null)
        {
            http.Response.StatusCode = 404;
            return;
        }

        http.Response.ContentType = type;
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private Stream? Open(string name)
    {
        if (folder is null) return Own.GetManifestResourceStream(Prefix + name);
        var file = Path.GetFullPath(Path.Combine(folder, name));
        return file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? File.OpenRead(file) : null;
    }
}
