using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Avoiding;

/// <summary>
/// What one person would rather not see: theirs alone. <paramref name="CountsTogether"/> where they chose that it counts, without a word, when others look for a
/// film to watch with them.
/// </summary>
internal sealed record Avoidance(IReadOnlyList<string> Themes, IReadOnlyList<string> Words, bool CountsTogether)
{
    public const int LongestWords = 150;
    private const int MostWords = 10;

    public static readonly Avoidance None = new([], [], false);

    public bool IsEmpty => Themes.Count == 0 && Words.Count == 0;

    /// <summary>As it is typed: several, parted by commas.</summary>
    public string Typed => string.Join(", ", Words);

    public static IReadOnlyList<string> ReadWords(string? typed) =>
    [
        .. (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(words => TitleFolding.Fold(words).Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords),
    ];

    /// <summary>Each thing in these notes that the person avoids; none where nothing is.</summary>
    public IReadOnlyList<Text> FoundIn(IEnumerable<string> notes)
    {
        if (IsEmpty) return [];
        var folded = notes.Select(TitleFolding.Words).ToList();
        return
        [
            .. ContentTheme.All.Where(theme => Themes.Contains(theme.Key) && folded.Any(theme.IsIn)).Select(theme => new Text($"avoid.theme.{theme.Key}")),
            .. Words.Where(own => folded.Any(words => ContentTheme.IsIn(words, own))).Select(own => new Text("avoid.own", own)),
        ];
    }
}
