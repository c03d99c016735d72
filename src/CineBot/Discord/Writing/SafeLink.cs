using System.Globalization;

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
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || Host(uri) is not { Length: > 0 } host || IsInvitation(host, uri)) return null;
        // A mention in a path would be one to Discord too.
        var clear = $"{uri.Scheme}://{host}{uri.PathAndQuery}{uri.Fragment}".Replace("@", "%40", StringComparison.Ordinal);
        return clear.Length <= MaxLength && !clear.AsSpan().ContainsAny('<', '>', ' ') ? clear : null;
    }

    /// <summary>A name that looks like another one is spelt as the network does: xn--…; null where no network knows such a name.</summary>
    public static string? Host(Uri uri)
    {
        try
        {
            return uri.IsDefaultPort ? uri.IdnHost : $"{uri.IdnHost}:{uri.Port.ToString(CultureInfo.InvariantCulture)}";
        }
        catch (UriFormatException)
        {
            // Only asking tells.
            return null;
        }
    }

    private static bool IsInvitation(string host, Uri uri)
    {
        if (Is(host, "discord.gg")) return true;
        return (Is(host, "discord.com") || Is(host, "discordapp.com")) && uri.AbsolutePath.StartsWith("/invite", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Is(string host, string domain)
    {
        var name = host.Split(':')[0].TrimEnd('.');
        return name == domain || name.EndsWith("." + domain, StringComparison.Ordinal);
    }
}
