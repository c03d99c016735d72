using CineBot.Rehearsal.World;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Page;

/// <summary>Hands out what people and the bot sent along. Only raster images are shown in place; a page or a drawing that came as a file is never run here.</summary>
internal static class Files
{
    private static readonly string[] Shown = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static async Task AnswerAsync(HttpContext http, VirtualWorld world, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Attachment? attachment = null;
        lock (world.Gate)
        {
            if (parts.Length == 3 && parts[1].AsId() is { } id) attachment = world.Attachments.GetValueOrDefault(id);
        }

        if (attachment is null)
        {
            http.Response.StatusCode = 404;
            return;
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var type = attachment.ContentType.Split(';')[0].Trim();
        if (!Shown.Contains(type)) headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(attachment.FileName)}";
        http.Response.ContentType = attachment.ContentType;
        await http.Response.Body.WriteAsync(attachment.Content);
    }
}
