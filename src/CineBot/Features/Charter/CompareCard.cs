using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>Shows what one article said and would say, part by part.</summary>
internal static class CompareCard
{
    /// <summary><paramref name="part"/> is the one to show of an article that is on both sides; the first that differs where it is none of them.</summary>
    public static Card Draw(CharterChange change, Language language, ArticlePart? part) => new(
    [
        new Heading(CharterCard.Name(change.Shown)),
        new Note(PublishCard.Name(change.Kind)),
        .. change is { Before: { } before, After: { } after } ? Both(before, after, Shown(change, part)) : CharterCard.Parts(change.Shown),
        new Buttons([.. Others(change, language, Shown(change, part)), new("charter.button.back", "charter.preview", PublishCard.Code(language), "1")]),
    ]);

    private static ArticlePart? Shown(CharterChange change, ArticlePart? part) =>
        part is { } asked && change.Parts.Contains(asked) ? asked : change.Parts is [var first, ..] ? first : null;

    private static IEnumerable<Block> Both(Article before, Article after, ArticlePart? part)
    {
        if (before.Title != after.Title)
        {
            yield return new Line(new("charter.compare.name_before", before.Title));
            yield return new Line(new("charter.compare.name_after", after.Title));
        }

        if (part is not { } shown) yield break;
        yield return new Line(new("charter.compare.before", ArticleParts.Name(shown)));
        yield return new Quote(before.Part(shown));
        yield return new Line(new("charter.compare.after", ArticleParts.Name(shown)));
        yield return new Quote(after.Part(shown));
    }

    private static IEnumerable<Button> Others(CharterChange change, Language language, ArticlePart? shown) =>
        change.Parts.Where(part => part != shown).Select(part => new Button(
            ArticleParts.Name(part), "charter.compare", PublishCard.Code(language), change.Shown.Number.ToString(CultureInfo.InvariantCulture), $"{part}"));
}
