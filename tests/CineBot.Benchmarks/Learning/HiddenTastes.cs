using System.Globalization;
using CineBot.Features.Films;

namespace CineBot.Benchmarks.Learning;

/// <summary>
/// A made-up community in which every film is of one hidden taste and every person has one or two; some films are far better known than others, whatever their
/// taste. Two likes in three follow the person's tastes, the third follows fame alone. The same seed makes the same community.
/// </summary>
internal sealed class HiddenTastes
{
    public const int Films = 600;
    private const int Kinds = 10;
    private const int FewestLikes = 12;
    private const int MostLikes = 40;

    private readonly Random _random;
    private readonly double[] _fame = [.. Enumerable.Range(0, Films).Select(rank => 1 / Math.Pow(rank + 8, 0.9))];
    private readonly int[] _kind;

    private HiddenTastes(int seed)
    {
        _random = new(seed);
        _kind = [.. Enumerable.Range(0, Films).Select(_ => _random.Next(Kinds))];
    }

    /// <summary>What each person likes, in no order.</summary>
    public static IReadOnlyList<IReadOnlyList<FilmId>> People(int count, int seed)
    {
        var world = new HiddenTastes(seed);
        return [.. Enumerable.Range(0, count).Select(_ => world.Person())];
    }

    public static FilmId Film(int number) => new($"c:film-{number.ToString(CultureInfo.InvariantCulture)}");

    private IReadOnlyList<FilmId> Person()
    {
        int[] tastes = [_random.Next(Kinds), _random.Next(Kinds)];
        var likes = new List<int>();
        var wanted = _random.Next(FewestLikes, MostLikes + 1);
        while (likes.Count < wanted)
        {
            var film = _random.Next(3) > 0 ? Draw(number => tastes.Contains(_kind[number])) : Draw(_ => true);
            if (!likes.Contains(film)) likes.Add(film);
        }

        return [.. likes.Select(Film)];
    }

    private int Draw(Func<int, bool> fits)
    {
        var left = _random.NextDouble() * Enumerable.Range(0, Films).Where(fits).Sum(film => _fame[film]);
        foreach (var film in Enumerable.Range(0, Films).Where(fits))
            if ((left -= _fame[film]) <= 0) return film;
        return Enumerable.Range(0, Films).Last(fits);
    }
}
