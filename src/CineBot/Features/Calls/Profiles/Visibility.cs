namespace CineBot.Features.Calls.Profiles;

/// <summary>Who may see a profile in one server; the order counts.</summary>
internal enum Visibility
{
    /// <summary>As long as the person chose nothing else: it is for themselves.</summary>
    Nobody,

    /// <summary>The bot tells them of calls that fit; nobody else learns of it.</summary>
    Matching,

    /// <summary>The server's members find them in the directory, too.</summary>
    Directory,
}

/// <summary>Visibilities as they are kept and travel.</summary>
internal static class Visibilities
{
    public static IReadOnlyList<Visibility> All { get; } = [Visibility.Nobody, Visibility.Matching, Visibility.Directory];

    public static string Name(this Visibility visibility) => visibility switch
    {
        Visibility.Matching => "matching",
        Visibility.Directory => "directory",
        _ => "nobody",
    };

    /// <summary>Null for anything else.</summary>
    public static Visibility? Find(string? name) => All.Cast<Visibility?>().FirstOrDefault(visibility => visibility!.Value.Name() == name);
}
