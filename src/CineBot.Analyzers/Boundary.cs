namespace CineBot.Analyzers;

/// <summary>One row of the table of boundaries: which files it binds, which namespaces it closes to them, and why.</summary>
internal sealed class Boundary
{
    private readonly Func<SourceFile, bool> _binds;
    private readonly Func<SourceFile, string, bool> _closes;

    private Boundary(Func<SourceFile, bool> binds, Func<SourceFile, string, bool> closes, string because)
    {
        _binds = binds;
        _closes = closes;
        Because = because;
    }

    /// <summary>A sentence for whoever trips over it: what to do instead.</summary>
    public string Because { get; }

    /// <summary>Files in <paramref name="folder"/> never use <paramref name="namespaces"/>.</summary>
    public static Boundary Never(string folder, string[] namespaces, string because) =>
        new(file => file.IsIn(folder), (_, name) => namespaces.Any(closed => IsWithin(name, closed)), because);

    /// <summary>Only files in <paramref name="places"/> (folders, or patterns of names) use <paramref name="namespaces"/>.</summary>
    public static Boundary Only(string[] places, string[] namespaces, string because) =>
        new(file => !places.Any(file.Matches), (_, name) => namespaces.Any(closed => IsWithin(name, closed)), because);

    /// <summary>A room of <paramref name="folder"/> uses no other room of it but <paramref name="shared"/>.</summary>
    public static Boundary Siblings(string folder, string space, string[] shared, string because) =>
        new(file => file.IsIn(folder), (file, name) => IsClosedSibling(file.RoomIn(folder), name, space, shared), because);

    public bool Binds(SourceFile file) => _binds(file);

    public bool Closes(SourceFile file, string name) => _closes(file, name);

    private static bool IsClosedSibling(string? own, string name, string space, string[] shared)
    {
        if (!name.StartsWith(space + ".", StringComparison.Ordinal)) return false;
        var room = name.Substring(space.Length + 1).Split('.')[0];
        return room != own && !shared.Contains(room);
    }

    private static bool IsWithin(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}
