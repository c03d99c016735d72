namespace CineBot.Features.Films;

/// <summary>What somebody typed, made ready for the index: bounded, folded, without the little words that nobody should have to type.</summary>
internal sealed record FilmQuery(IReadOnlyList<string> Heads, IReadOnlyList<string> Words)
{
    private const int LongestTyped = 200;
    private const int MostWords = 24;

    public bool IsEmpty => Words.Count == 0;

    public static FilmQuery Parse(string typed)
    {
        var start = typed.Length > LongestTyped ? typed[..LongestTyped] : typed;
        var words = TitleFolding.Words(start);
        var telling = words.Take(MostWords).Where((word, index) => index == words.Length - 1 || !TitleFolding.IsLink(word));
        return new([.. TitleFolding.Heads(start)], [.. telling]);
    }
}
