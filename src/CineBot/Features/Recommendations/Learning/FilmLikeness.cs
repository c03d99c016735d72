using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Learning;

/// <summary>A film that who liked another one may like too, and how much speaks for it: above 0, where 0 is no more than chance has it.</summary>
internal sealed record NearFilm(FilmId Film, double Score);

/// <summary>
/// Which films are near each other in one community, from what each of its people liked: film by film, never person by person.
/// <para>
/// No popularity bias, by two steps. First, two films are near when more people like both than would if tastes had nothing to do with each other. That
/// expectation is the likes of the one times the likes of the other over all people; the nearness is what people there are beyond it, over the root of the
/// product of both films' likes (the cosine of the two, less what chance gives it). A film that everybody likes is liked together with any other just as often
/// as expected: nothing is left of its nearness, however popular it is. Second, among films of one taste the better known still have the greater nearness, and
/// more neighbours; so each film takes what speaks for it from its nearest ones alone, and all of that is brought to one length. What decides is how much of
/// a film's own neighbourhood somebody likes, not how large a crowd stands behind it.
/// </para>
/// <para>
/// Little evidence says little: both steps shrink what rests on few likes. That much is left of fame, and no more: of two films that suit somebody alike, the
/// one of which more is known is somewhat ahead, and a film that fewer than three people like cannot be proposed by likeness at all.
/// </para>
/// <para>
/// Nobody's liking can be read from it: a pair counts only from a least number of people on, three to five, which differs from pair to pair by a secret of
/// the community, so that whoever adds likes of their own never knows how many others are behind an answer. Only likes count, never what somebody did not like.
/// </para>
/// <para>
/// Bounded: of each person so many likes count, of each film its nearest ones, and each speaks for so many others; pairs are counted for one film at a time.
/// </para>
/// </summary>
internal sealed class FilmLikeness
{
    public const int MostLikes = 100;
    private const int MostNeighbours = 20;
    private const int MostSpokenFor = 60;
    private const double Shrinkage = 5;
    private const double Doubt = 0.25;

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

    /// <summary>Film by film, what it speaks for to those who liked it, the most first; films that speak for none are left out.</summary>
    public IEnumerable<(FilmId Film, IReadOnlyList<NearFilm> Near)> Walk() =>
        SpokenFor().Index().Where(film => film.Item.Count > 0).Select(film => (_films[film.Index], Most(film.Item)));

    private List<(int Film, float Score)>[] SpokenFor()
    {
        var spokenFor = _films.Select(_ => new List<(int, float)>()).ToArray();
        var together = new int[_films.Count];
        for (var film = 0; film < _films.Count; film++)
        {
            var nearest = Nearest(film, together);
            var length = Math.Sqrt(nearest.Sum(one => one.Nearness * one.Nearness)) + Doubt;
            foreach (var (other, nearness) in nearest) spokenFor[other].Add((film, (float)(nearness / length)));
        }

        return spokenFor;
    }

    private List<(int Film, double Nearness)> Nearest(int film, int[] together)
    {
        var met = new List<int>();
        foreach (var person in _likers[film])
            foreach (var other in _likes[person])
                if (other != film && together[other]++ == 0) met.Add(other);
        // Ties go round from the film's own place on, so that no name is always first.
        var nearest = met
            .Where(other => _threshold.IsReached(_films[film], _films[other], together[other]))
            .Select(other => (Film: other, Nearness: Nearness(together[other], _likers[film].Count, _likers[other].Count)))
            .Where(other => other.Nearness > 0)
            .OrderByDescending(other => other.Nearness).ThenBy(other => (other.Film - film + _films.Count) % _films.Count)
            .Take(MostNeighbours).ToList();
        foreach (var other in met) together[other] = 0;
        return nearest;
    }

    private IReadOnlyList<NearFilm> Most(List<(int Film, float Score)> spokenFor) =>
    [
        .. spokenFor.OrderByDescending(one => one.Score).Take(MostSpokenFor).Select(one => new NearFilm(_films[one.Film], one.Score)),
    ];

    private double Nearness(int both, int one, int other)
    {
        var product = (double)one * other;
        return (both - (product / _likes.Length)) / (Math.Sqrt(product) + Shrinkage);
    }
}
