using System.Net;

namespace CineBot.Discord.Rest;

/// <summary>Where the API may be reached: discord.com over TLS, or a loopback address for rehearsals and tests; nowhere else.</summary>
internal sealed record ApiAddress
{
    private ApiAddress(Uri root, bool isLoopback) => (Root, IsLoopback) = (root, isLoopback);

    public static ApiAddress Discord { get; } = new(new Uri("https://discord.com/api/v10/"), false);

    /// <summary>Ends with a slash, so that routes may be appended.</summary>
    public Uri Root { get; }

    public bool IsLoopback { get; }

    /// <summary>Null or blank is discord.com; null is returned for an address that a token must never be sent to.</summary>
    public static ApiAddress? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Discord;
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var root)) return null;
        if (root == Discord.Root) return Discord;
        return IsPlainLoopback(root) ? new ApiAddress(root, true) : null;
    }

    private static bool IsPlainLoopback(Uri root) =>
        root is { Scheme: "http", UserInfo: "", Query: "", Fragment: "" }
        && (root.Host == "localhost" || (IPAddress.TryParse(root.IdnHost, out var address) && IPAddress.IsLoopback(address)));
}
