using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>Holds that the number of an article never changes hands: one that was dropped comes back under its own name, or not at all. What was agreed on and decided under it keeps its meaning.</summary>
internal static class ArticleNumbers
{
    /// <summary>As many versions back.</summary>
    private const long Most = 100;

    /// <summary>A sentence for each number that stood for something else in an earlier version, and for nothing in the one in force.</summary>
    public static IEnumerable<Text> Reused(IReadUnit unit, GuildId guild, CharterWording next)
    {
        var versions = CharterStore.Some(unit, guild, Most);
        if (versions is not [var latest, ..]) yield break;
        var coming = next.Numbers.Except(CharterStore.Wording(unit, latest).Numbers).ToHashSet();
        var highest = next.Numbers.Max();
        foreach (var version in versions.Skip(1).TakeWhile(_ => coming.Count > 0))
        {
            var before = CharterStore.Wording(unit, version);
            highest = Math.Max(highest, before.Numbers.Max());
            foreach (var number in before.Numbers.Where(coming.Remove))
                if (!IsNamedAlike(before, next, number)) yield return new("charter.fault.number_reused", number, before.Texts.First().Find(number)!.Title, version.Version, highest + 1);
        }
    }

    private static bool IsNamedAlike(CharterWording before, CharterWording next, long number) => new[] { Language.French, Language.English }
        .Any(language => !before.Lacks(language) && !next.Lacks(language) && before.In(language).Find(number)?.Title == next.In(language).Find(number)?.Title);
}
