using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Control;

/// <summary>
/// Tells who does not belong here: a page from elsewhere that is open in the same browser (its Origin), or one whose name was made to point
/// at this machine (its Host). Neither may read this world or move it.
/// </summary>
internal static class Foreigners
{
    public static bool Sent(HttpRequest request, int port)
    {
        var here = new[] { $"127.0.0.1:{port}", $"localhost:{port}" };
        if (!here.Contains(request.Host.Value)) return true;
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && !here.Any(host => origin == $"http://{host}");
    }
}
