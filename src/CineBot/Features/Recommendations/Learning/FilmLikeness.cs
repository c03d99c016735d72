using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Learning;

/// <summary>A film near another one, and how near: above 0, where 0 is no nearer than chance has it.</summary>
internal sealed record NearFilm(FilmId Film, double Score);

/// <summary>
/// Which films are near each other in one community, from what each of its people liked: film by film, never person by person.
/// <para>
/// No popularity bias: two films are near when more people like both than would if tastes had nothing to do with each other. That expectation is the
/// likes of the one times the likes of the other over all people; the score is what people there are beyond it, over the root of the product of both films'
/// likes (the cosine of the two, less what chance gives it), shrunk so that little evidence says little. A film that everybody likes is liked together with any
/// other just as often as expected: nothing is left of its score, however popular it is. So nothing is proposed for being liked by many, nor for being rare.
/// </para>
/// <para>
/// Nobody's liking can be read from it: a pair counts only from a least number of people on, three to five, which differs from pair to pair by a secret of
/// the community, so that whoever adds likes of their own never knows how many others are behind an answer. Only likes count, never what somebody did not like.
/// </para>
/// <para>
/// Bounded: of each person so many likes count, and one film is worked on at a time, in memory of the size of the list of films.
/// </para>
/// </summary>
internal sealed class FilmLikeness
{
    public const int MostLikes = 100;
    private const int MostNeighbours = 20;
    private const double Shrinkage = 5;

    private readonly List<FilmId> _films;
    private readonly int[][] _likes;
    private readonly List<int>[] _likers;
    private readonly PairThreshold _threshold;

    /// <summary><paramref name="likes"/> are the films that each person likes, a person a list, the latest first.</summary>
    public FilmLikeness(IEnumerable<IEnumerable<FilmId>> likes, string secret)
    {
        _threshold = new(secret);
        var people = likes.Select(films => films.Distinct().Take(MostLikes).ToList()).Where(films => films.Count > 0).ToList();
        _films = [.. people.SelectMany(films => films).CountBy(film => film).Where(film => film.Value >= PairThreshold.Least).Select(film => film.Key).OrderBy(film => film.Value, StringComparer.Ordinal)];
        var numbers = _films.Index().ToDictionary(film => film.Item, film => film.Index);
        _likes = [.. people.Select(films => films.Where(numbers.ContainsKey).Select(film => numbers[film]).ToArray())];
        _likers = [.. _films.Select(_ => new List<int>())];
        foreach (var (person, films) in _likes.Index())
            foreach (var film in films) _likers[film].Add(person);
    }

    /// <summary>Film by film, the nearest first; films near none are left out.</summary>
    public IEnumerable<(FilmId Film, IReadOnlyList<NearFilm> Near)> Walk()
    {
        var together = new int[_films.Count];
        for (var film = 0; film < _films.Count; film++)
            if (Near(film, together) is { Count: > 0 } near) yield return (_films[film], near);
    }

    private List<NearFilm> Near(int film, int[] together)
    {
        var met = new List<int>();
        foreach (var person in _likers[film])
            foreach (var other in _likes[person])
                if (other != film && together[other]++ == 0) met.Add(other);
        var near = met
            .Where(other => _threshold.IsReached(_films[film], _films[other], together[other]))
            .Select(other => new NearFilm(_films[other], Score(together[other], _likers[film].Count, _likers[other].Count)))
            .Where(neighbour => neighbour.Score > 0)
            .OrderByDescending(neighbour => neighbour.Score).ThenBy(neighbour => neighbour.Film.Value, StringComparer.Ordinal)
            .Take(MostNeighbours).ToList();
        foreach (var other in met) together[other] = 0;
        return near;
    }

    private double Score(int both, int one, int other)
    {
        var product = (double)one * other;
        return (both - (product / _likes.Length)) / (Math.Sqrt(product) + Shrinkage);
    }
}
