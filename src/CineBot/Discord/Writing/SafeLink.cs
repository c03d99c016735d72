namespace CineBot.Discord.Writing;

/// <summary>Links that show where they lead: the host in clear and in ASCII, no name before it, no preview, no invitation to another server.</summary>
internal static class SafeLink
{
    private const int MaxLength = 512;

    /// <summary>Null where the address hides where it leads, or leads into another server.</summary>
    public static string? Write(string address) =>
        !address.Contains('\\') && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Write(uri) : null;

    /// <summary>Between angle brackets, which also keeps Discord from showing the page.</summary>
    public static string? Write(Uri uri) => Clear(uri) is { } clear ? $"<{clear}>" : null;

    /// <summary>The address as a browser goes to it; null as for <see cref="Write(string)"/>.</summary>
    public static string? Clear(Uri uri)
    {
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Host.Length == 0 || IsInvitation(uri)) return null;
        var clear = $"{uri.Scheme}://{Host(uri)}{uri.PathAndQuery}{uri.Fragment}";
        return clear.Length <= MaxLength && !clear.AsSpan().ContainsAny('<', '>', ' ') ? clear : null;
    }

    /// <summary>A name that looks like another one is spelt as the network does: xn--…</summary>
    public static string Host(Uri uri) => uri.IsDefaultPort ? uri.IdnHost : $"{uri.IdnHost}:{uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static bool IsInvitation(Uri uri)
    {
        var host = uri.IdnHost;
        if (host is "discord.gg" || host.EndsWith(".discord.gg", StringComparison.Ordinal)) return true;
        var isDiscord = host is "discord.com" or "discordapp.com" || host.EndsWith(".discord.com", StringComparison.Ordinal) || host.EndsWith(".discordapp.com", StringComparison.Ordinal);
        return isDiscord && uri.AbsolutePath.StartsWith("/invite", StringComparison.OrdinalIgnoreCase);
    }
}
