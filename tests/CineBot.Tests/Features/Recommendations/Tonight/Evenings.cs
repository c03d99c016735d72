using CineBot.Features.Films;
using CineBot.Features.Recommendations.Tonight;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Features.Recommendations.Tonight;

/// <summary>Small companies that overlap in every way: a dozen films, up to five people, lists that share and contradict.</summary>
internal static class Evenings
{
    public static readonly IReadOnlyList<Known> Catalogue = [.. Enumerable.Range(0, 12).Select(n => new Known(Film(n), 20 * (n + 1)))];

    /// <summary>One search: who is there, and what they ask for.</summary>
    internal sealed record Case(Company Company, Evening Evening);

    public static Gen<Case> Cases { get; } =
        from people in Gen.Choose(1, 5).SelectMany(count => Gen.CollectToList(Enumerable.Range(1, count), Person))
        from recommendations in Films.SelectMany(films => Gen.CollectToList(films, Recommendation))
        from seed in Gen.Elements("bcdfgh", "333333", "zxwvts")
        from position in Gen.Choose(1, 40)
        from mood in Gen.Elements(null, "tender", "dark")
        from longest in Gen.Elements<long?>(null, 5, 60, 600)
        select new Case(new([.. people], [.. recommendations]), new Evening(seed) { Position = position, Mood = mood, Longest = longest });

    private static Gen<List<FilmId>> Films => Gen.SubListOf(Catalogue.Select(known => known.Film)).Select(films => films.ToList());

    public static IEnumerable<Known> Known(long longest) => Catalogue.Where(known => known.Runtime <= longest);

    public static FilmId Film(int number) => new($"c:film-{number}");

    private static Gen<Tastes> Person(int number) =>
        from wishes in Films
        from seen in Films
        select new Tastes(new(number), [.. wishes.Select(film => new Wanted(film, RuntimeOf(film)))], seen.ToHashSet());

    private static Gen<Recommended> Recommendation(FilmId film) =>
        from voices in Gen.NonEmptyListOf(Gen.Choose(1, 8))
        from moods in Gen.SubListOf("tender", "dark")
        select new Recommended(film, RuntimeOf(film), [.. voices.Distinct().Select(voice => new MemberId(voice))], moods.ToHashSet());

    private static long? RuntimeOf(FilmId film) => Catalogue.Single(known => known.Film == film).Runtime;
}
