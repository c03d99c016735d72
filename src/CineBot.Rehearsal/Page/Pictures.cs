using System.Text;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Page;

/// <summary>Hands out a drawing of ours, to be shown as an image and nothing else.</summary>
internal static class Pictures
{
    public static async Task AnswerAsync(HttpContext http, string? svg)
    {
        if (svg is null)
        {
            http.Response.StatusCode = 404;
            return;
        }

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, max-age=3600";
        http.Response.ContentType = "image/svg+xml";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(svg));
    }
}
