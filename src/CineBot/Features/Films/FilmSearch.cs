namespace CineBot.Features.Films;

/// <summary>
/// Finds films as people type them. Exact titles come first, then titles that begin so, then films that hold all the words;
/// slips of the fingers are looked for only when that gave next to nothing. Each step is best known first.
/// </summary>
internal sealed class FilmSearch(FilmStore store)
{
    private const int Few = 3;

    public IReadOnlyList<CatalogueEntry> Search(FilmQuery query, int limit)
    {
        if (query.IsEmpty || limit <= 0) return [];
        var found = new Findings(limit);
        found.Add(WithExactTitle(query, limit));
        if (found.Missing > 0) found.Add(store.ByHead(FtsExpression.AnyOf(query.Heads.Select(FtsExpression.Prefix)), limit));
        if (found.Missing > 0) found.Add(store.ByWords(AsTyped(query), limit));
        if (found.Count < Few) Forgive(query, found);
        return found.Entries;
    }

    public IReadOnlyList<CatalogueEntry> WithExactTitle(FilmQuery query, int limit) =>
        query.IsEmpty ? [] : store.ByHead(FtsExpression.AnyOf(query.Heads.Select(FtsExpression.Term)), limit);

    /// <summary>Films that hold every word just as it was typed, the last one whole.</summary>
    public IReadOnlyList<CatalogueEntry> WithAllWords(FilmQuery query, int limit) =>
        query.IsEmpty ? [] : store.ByWords(FtsExpression.AllOf(query.Words.Select(FtsExpression.Term)), limit);

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
