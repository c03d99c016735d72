namespace CineBot.Features.Charter;

/// <summary>What became of an article between two texts.</summary>
internal enum ChangeKind
{
    Added,
    Removed,

    /// <summary>What it wants is said otherwise.</summary>
    Changed,

    /// <summary>Only its name, its reason or its example.</summary>
    Reworded,
}
