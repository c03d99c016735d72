using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>The charter in both languages; where a server wrote it in one only, that one is read by all. One of the two is always there.</summary>
internal sealed record CharterWording(CharterText? French, CharterText? English)
{
    public IEnumerable<CharterText> Texts => new[] { French, English }.OfType<CharterText>();

    /// <summary>The numbers of its articles, which are the same in both languages.</summary>
    public IEnumerable<long> Numbers => Texts.First().Articles.Select(article => article.Number);

    /// <summary>The text in that language, else the other one.</summary>
    public CharterText In(Language language) => (language is Language.French ? French ?? English : English ?? French)!;

    /// <summary>Whether that language is read in the other one's words.</summary>
    public bool Lacks(Language language) => (language is Language.French ? French : English) is null;

    public bool IsSameAs(CharterWording other) => French?.Hash == other.French?.Hash && English?.Hash == other.English?.Hash;

    /// <summary>What the two texts must have in common: none where they have it, or where there is one only.</summary>
    public IEnumerable<Text> Faults()
    {
        if (French is null || English is null) yield break;
        var (french, english) = (French.Articles.Select(article => article.Number).ToHashSet(), English.Articles.Select(article => article.Number).ToHashSet());
        foreach (var number in french.Except(english)) yield return new("charter.fault.french_only", number);
        foreach (var number in english.Except(french)) yield return new("charter.fault.english_only", number);
    }
}
