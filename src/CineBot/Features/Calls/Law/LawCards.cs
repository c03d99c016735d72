namespace CineBot.Features.Calls.Law;

/// <summary>The cards of law that ship, with the operator's own over them: what theirs says of an id stands in its place, or switches it off.</summary>
internal sealed class LawCards
{
    private readonly IReadOnlyList<LawCard> _cards;

    private LawCards(IReadOnlyList<LawCard> cards) => _cards = cards;

    public IReadOnlyList<LawCard> All => _cards;

    /// <exception cref="StartFault">One of the files is none of law cards: a sentence for each fault.</exception>
    public static LawCards Read(string currentDirectory, string programDirectory)
    {
        var places = new[] { Path.Combine(programDirectory, LawFile.Place), Path.Combine(currentDirectory, LawFile.Place) };
        var entries = places.Distinct().Where(File.Exists).SelectMany(place => LawFile.Read(place).Cards!).ToList();
        return new([.. entries.GroupBy(entry => entry.Id).Select(same => same.Last()).Where(entry => !entry.Off).Select(CardOf)]);
    }

    /// <summary>What is to be said in that country at that moment; nothing in a country that no card is written for.</summary>
    public IReadOnlyList<LawCard> For(string country, string moment) => [.. _cards.Where(card => card.Countries.Contains(country) && card.When.Contains(moment))];

    private static LawCard CardOf(LawFile.Entry entry) => new(entry.Id!, entry.Countries!, entry.When!, entry.Fr!, entry.En!, LawCard.SourceOf(entry.Source!, entry.SourceEn), entry.Reviewed!.Value);
}
