using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>What each article says, in this order; in a file each part begins with its label in bold, in either language.</summary>
internal enum ArticlePart
{
    Want,
    Why,
    Example,
}

/// <summary>The labels of the parts: as they stand in a file, and as they are shown.</summary>
internal static class ArticleParts
{
    private static readonly Dictionary<string, ArticlePart> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Ce que nous voulons"] = ArticlePart.Want,
        ["Pourquoi"] = ArticlePart.Why,
        ["Par exemple"] = ArticlePart.Example,
        ["What we want"] = ArticlePart.Want,
        ["Why"] = ArticlePart.Why,
        ["For example"] = ArticlePart.Example,
    };

    public static IReadOnlyList<ArticlePart> All { get; } = [ArticlePart.Want, ArticlePart.Why, ArticlePart.Example];

    /// <summary>Null for a label that is none.</summary>
    public static ArticlePart? Find(string label) => Labels.TryGetValue(label, out var part) ? part : null;

    public static Text Name(ArticlePart part) => part switch
    {
        ArticlePart.Want => "charter.part.want",
        ArticlePart.Why => "charter.part.why",
        _ => "charter.part.example",
    };
}
