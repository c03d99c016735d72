namespace CineBot.Discord.Gateway;

/// <summary>An address that may receive the token; there is no other way to make one than to have it checked.</summary>
internal sealed record GatewayAddress
{
    private const string Query = "/?v=10&encoding=json&compress=zlib-stream";

    private GatewayAddress(Uri uri) => Text = uri.GetLeftPart(UriPartial.Path);

    /// <summary>The address as it was given, without any query.</summary>
    public string Text { get; }

    /// <summary>The address to connect to, with the protocol's version, encoding and compression.</summary>
    public Uri Uri => new(Text.TrimEnd('/') + Query);

    /// <summary>
    /// The address, if it may be trusted with the token: Discord's own hosts over TLS on the usual port, or this machine
    /// when the API is on this machine too (a rehearsal never leaves it); otherwise null.
    /// </summary>
    public static GatewayAddress? Find(string? text, Uri apiBaseUrl)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0) return null;
        var trusted = apiBaseUrl.IsLoopback ? IsThisMachine(uri) : IsDiscord(uri);
        return trusted ? new(uri) : null;
    }

    private static bool IsThisMachine(Uri uri) => uri.Scheme is "ws" or "wss" && uri.IsLoopback;

    private static bool IsDiscord(Uri uri) =>
        uri.Scheme is "wss" && uri.IsDefaultPort && uri.IdnHost.EndsWith(".discord.gg", StringComparison.OrdinalIgnoreCase);
}
