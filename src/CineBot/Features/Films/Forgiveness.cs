namespace CineBot.Features.Films;

/// <summary>What may have been meant by words typed wrongly: index expressions, likeliest first; numbers and short words are taken as typed.</summary>
internal sealed class Forgiveness(Vocabulary vocabulary, FilmQuery query)
{
    private const int ShortestForOne = 4;
    private const int ShortestForTwo = 6;
    private const int MostWords = 8;
    private const int MostNeighbours = 48;

    // Where several words are wrong, each neighbour is held against every one of the others': the nearest few tell enough.
    private const int MostBesideOthers = 20;
    private const int FewestEach = 8;
    private readonly List<string> _words = TellingWords(query);

    /// <summary>At most one expression: every word as typed or with one slip.</summary>
    public IEnumerable<string> OneSlipAWord() => Expression(word => Bearable(word, 1), _words.Count == 1 ? MostNeighbours : Math.Max(FewestEach, MostBesideOthers / _words.Count));

    /// <summary>An expression for each word long enough to bear two slips that no film has as it is, the others as typed.</summary>
    public IEnumerable<string> TwoSlipsInOneWord() =>
        _words.Where(word => Bearable(word, 2) == 2 && !vocabulary.Contains(word)).SelectMany(wrong => Expression(word => word == wrong ? 2 : 0, MostNeighbours));

    /// <summary>Little words need not be there, and of a long text the beginning tells enough.</summary>
    private static List<string> TellingWords(FilmQuery query)
    {
        var telling = query.Words.Where(word => !TitleFolding.IsLink(word)).ToList();
        return [.. (telling.Count > 0 ? telling : query.Words).Take(MostWords)];
    }

    private int Bearable(string word, int slips)
    {
        var shortest = _words.Count > 2 ? ShortestForOne - 1 : ShortestForOne;
        if (word.Length < shortest || word.Any(char.IsDigit)) return 0;
        return word.Length < ShortestForTwo ? Math.Min(slips, 1) : slips;
    }

    private IEnumerable<string> Expression(Func<string, int> slips, int most)
    {
        var groups = _words.Select((word, index) => Group(word, slips(word), most, index == _words.Count - 1)).ToList();
        return groups.TrueForAll(group => group.Count > 0) ? [FtsExpression.AllOf(groups.Select(FtsExpression.AnyOf))] : [];
    }

    private List<string> Group(string word, int slips, int most, bool last)
    {
        if (slips == 0) return [last ? FtsExpression.Prefix(word) : FtsExpression.Term(word)];
        return
        [
            .. vocabulary.Near(word, slips, last).Take(most)
                .Select(near => near.IsPrefix ? FtsExpression.Prefix(near.Text) : FtsExpression.Term(near.Text)),
        ];
    }
}
