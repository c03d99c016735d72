using System.Globalization;
using CineBot.Features.Films;

namespace CineBot.Benchmarks.Learning;

/// <summary>How many hidden tastes there are among the films of a made-up community, and at most how many of them one person has.</summary>
internal sealed record Palette(string Name, int Kinds, int EachPerson);

/// <summary>
/// A made-up community in which every film is of one hidden taste and every person has some; some films are far better known than others, whatever their
/// taste. Two likes in three follow the person's tastes, the third follows fame alone. The same seed makes the same community.
/// </summary>
internal sealed class HiddenTastes
{
    public const int Films = 600;

    /// <summary>Some hundred films suit a person alike: more than a short list could hold, so that whoever picks among them without regard to fame finds few.</summary>
    public static readonly Palette Broad = new("broad", 10, 2);

    /// <summary>Some sixty films suit a person, and they like a third of them already.</summary>
    public static readonly Palette Narrow = new("narrow", 30, 3);

    private const int FewestLikes = 12;
    private const int MostLikes = 40;

    private static readonly double[] Fame = [.. Enumerable.Range(0, Films).Select(rank => 1 / Math.Pow(rank + 8, 0.9))];

    private readonly Random _random;
    private readonly Palette _palette;
    private readonly int[] _kind;

    private HiddenTastes(Palette palette, int seed)
    {
        _palette = palette;
        _random = new(seed);
        _kind = [.. Enumerable.Range(0, Films).Select(_ => _random.Next(palette.Kinds))];
    }

    /// <summary>What each person likes.</summary>
    public static IReadOnlyList<IReadOnlyList<FilmId>> People(Palette palette, int count, int seed)
    {
        var world = new HiddenTastes(palette, seed);
        return [.. Enumerable.Range(0, count).Select(_ => world.Person())];
    }

    private static FilmId Film(int number) => new($"c:film-{number.ToString(CultureInfo.InvariantCulture)}");

    private IReadOnlyList<FilmId> Person()
    {
        int[] tastes = [.. Enumerable.Range(0, _palette.EachPerson).Select(_ => _random.Next(_palette.Kinds))];
        int[] everything = [.. Enumerable.Range(0, Films)], suiting = [.. everything.Where(film => tastes.Contains(_kind[film]))];
        var likes = new HashSet<int>();
        var wanted = _random.Next(FewestLikes, MostLikes + 1);
        while (likes.Count < wanted) likes.Add(Draw(_random.Next(3) > 0 ? suiting : everything));
        return [.. likes.Select(Film)];
    }

    private int Draw(int[] films)
    {
        var left = _random.NextDouble() * films.Sum(film => Fame[film]);
        foreach (var film in films)
            if ((left -= Fame[film]) <= 0) return film;
        return films[^1];
    }
}
