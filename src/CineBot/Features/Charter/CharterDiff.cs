using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>What changes from one charter to the next, article by article.</summary>
internal static class CharterDiff
{
    /// <summary>In the order of the numbers, as somebody reads it in that language.</summary>
    public static IReadOnlyList<CharterChange> Between(CharterWording? before, CharterWording after, Language language) =>
        [.. Between(before?.In(language), after.In(language)).OrderBy(change => change.Shown.Number)];

    /// <summary>Whether everybody should be asked anew: an article came or went, or wants something else, in a language that both are written in.</summary>
    public static bool IsMajor(CharterWording? before, CharterWording after)
    {
        if (before is null) return true;
        var shared = new[] { Language.French, Language.English }.Where(language => !before.Lacks(language) && !after.Lacks(language)).ToList();
        return shared.Count == 0 || shared.Any(language => Between(before, after, language).Any(change => change.IsMajor));
    }

    private static IEnumerable<CharterChange> Between(CharterText? before, CharterText after)
    {
        foreach (var article in after.Articles)
        {
            var old = before?.Find(article.Number);
            if (old is null) yield return new(ChangeKind.Added, null, article);
            else if (old.Want != article.Want) yield return new(ChangeKind.Changed, old, article);
            else if (old.Hash != article.Hash) yield return new(ChangeKind.Reworded, old, article);
        }

        foreach (var gone in before?.Articles.Where(old => after.Find(old.Number) is null) ?? []) yield return new(ChangeKind.Removed, gone, null);
    }
}
