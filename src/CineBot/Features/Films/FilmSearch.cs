namespace CineBot.Features.Films;

/// <summary>
/// Finds films as people type them. Exact titles come first, then films that hold all the words whole (a director's name among them), then
/// titles that begin so, then films that hold the last word begun; slips of the fingers are looked for only when no film holds the words
/// as typed and next to nothing was found. Each step is best known first.
/// </summary>
internal sealed class FilmSearch(FilmStore store)
{
    private const int Few = 3;

    public IReadOnlyList<CatalogueEntry> Search(FilmQuery query, int limit)
    {
        if (query.IsEmpty || limit <= 0) return [];
        var found = new Findings(limit);
        found.Add(WithExactTitle(query, limit));
        if (found.Missing > 0 && !IsYear(query)) found.Add(WithAllWords(query, limit));
        var asTyped = found.Count;
        if (found.Missing > 0) found.Add(store.ByHead(FtsExpression.AnyOf(query.Heads.Select(FtsExpression.Prefix)), limit));
        if (found.Missing > 0) found.Add(store.ByWords(AsTyped(query), limit));
        if (asTyped == 0 && found.Count < Few) Forgive(query, found);
        return found.Entries;
    }

    public IReadOnlyList<CatalogueEntry> WithExactTitle(FilmQuery query, int limit) =>
        query.IsEmpty ? [] : store.ByHead(FtsExpression.AnyOf(query.Heads.Select(FtsExpression.Term)), limit);

    /// <summary>Films that hold every word just as it was typed, the last one whole.</summary>
    public IReadOnlyList<CatalogueEntry> WithAllWords(FilmQuery query, int limit) =>
        query.IsEmpty ? [] : store.ByWords(FtsExpression.AllOf(query.Words.Select(FtsExpression.Term)), limit);

    /// <summary>Whether a film holds what was typed as it was typed, the end perhaps unfinished: whatever else is found only resembles it.</summary>
    public bool HoldsAsTyped(FilmQuery query) =>
        !query.IsEmpty && (store.ByHead(FtsExpression.AnyOf(query.Heads.Select(FtsExpression.Prefix)), 1).Count > 0 || store.ByWords(AsTyped(query), 1).Count > 0);

    // A number alone is the beginning of a title before it is the year of many films.
    private static bool IsYear(FilmQuery query) => query.Words.All(word => word.All(char.IsAsciiDigit));

    private void Forgive(FilmQuery query, Findings found)
    {
        var somethingAsTyped = found.Count > 0;
        var forgiveness = new Forgiveness(store.ReadVocabulary(), query);
        foreach (var expression in forgiveness.OneSlipAWord())
            found.Add(store.ByWords(expression, found.Limit));
        if (somethingAsTyped || found.Count >= Few) return;
        foreach (var expression in forgiveness.TwoSlipsInOneWord())
            found.Add(store.ByWords(expression, found.Limit));
    }

    private static string AsTyped(FilmQuery query) =>
        FtsExpression.AllOf([.. query.Words.SkipLast(1).Select(FtsExpression.Term), FtsExpression.Prefix(query.Words[^1])]);
}
