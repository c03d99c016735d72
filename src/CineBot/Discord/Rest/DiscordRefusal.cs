using System.Net;

namespace CineBot.Discord.Rest;

/// <summary>Discord said no to this request, and would say it again: <paramref name="code"/> is its own code, 0 where it gave none.</summary>
internal sealed class DiscordRefusal(int code, HttpStatusCode status, string message) : Exception($"{(int)status}/{code}: {message}")
{
    public int Code { get; } = code;

    public HttpStatusCode Status { get; } = status;

    /// <summary>Discord's words, for the log; never for people.</summary>
    public string Words { get; } = message;

    public RefusalKind Kind { get; } = ErrorCodes.KindOf(code, status);
}
