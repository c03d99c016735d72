using System.Text.RegularExpressions;

namespace CineBot.Features.Charter.Copyright;

/// <summary>A place of pirated copies: a host and whatever stands before it, or a name under whichever ending (<c>name.*</c>), since such places move.</summary>
internal sealed partial record HostPattern(string Written)
{
    public const int Longest = 100;

    /// <summary>Reads a host, also out of a whole address; null for what is none.</summary>
    public static HostPattern? Read(string typed)
    {
        var host = Address().Replace(typed.Trim().ToLowerInvariant(), "");
        var end = host.IndexOfAny(['/', '?', '#', ':']);
        if (end >= 0) host = host[..end];
        return host.Length <= Longest && Grammar().IsMatch(host) ? new(host) : null;
    }

    /// <summary>Whether that host is the one meant, or lies under it.</summary>
    public bool Covers(string host)
    {
        if (!Written.EndsWith(".*", StringComparison.Ordinal)) return host == Written || host.EndsWith($".{Written}", StringComparison.Ordinal);
        // Under « name.* » lie name.to, www.name.to and name.co.uk, but not name.example.org.
        var labels = host.Split('.');
        var name = Written[..^2];
        return labels.Length > 1 && (labels[^2] == name || (labels.Length > 2 && labels[^3] == name && labels[^2].Length <= 3));
    }

    [GeneratedRegex(@"\A(?:[a-z]+://)?(?:www\.)?")]
    private static partial Regex Address();

    [GeneratedRegex(@"\A(?:[\p{Ll}\p{Lo}\p{Nd}](?:[\p{Ll}\p{Lo}\p{Nd}-]*[\p{Ll}\p{Lo}\p{Nd}])?\.)+(?:[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Nd}-]*[\p{Ll}\p{Lo}\p{Nd}])\z|\A[\p{Ll}\p{Lo}\p{Nd}](?:[\p{Ll}\p{Lo}\p{Nd}-]*[\p{Ll}\p{Lo}\p{Nd}])?\.\*\z")]
    private static partial Regex Grammar();
}
