using System.Diagnostics;
using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;

namespace CineBot.Benchmarks.Learning;

/// <summary>Communities of one size: of each of their people one like is hidden, and asked for.</summary>
internal sealed class Trial
{
    public const int Proposed = 10;
    private const int PeopleInAll = 3_000;

    private readonly Palette _palette;
    private readonly int _people;
    private double _chance;

    /// <summary>As many communities as together have people enough for the figures to be more than luck.</summary>
    public Trial(Palette palette, int people, int seed)
    {
        (_palette, _people) = (palette, people);
        Communities = PeopleInAll / people;
        for (var community = 0; community < Communities; community++) Hold(community, seed + (1_000 * community));
    }

    public int Communities { get; }

    public Finds Likeness { get; } = new();

    public Finds Popularity { get; } = new();

    public double Chance => _chance / Likeness.Asked;

    /// <summary>Pairs of films kept in the last community.</summary>
    public int Pairs { get; private set; }

    /// <summary>To reckon all the communities.</summary>
    public TimeSpan Reckoned { get; private set; }

    /// <summary>To answer all the people.</summary>
    public TimeSpan Answered { get; private set; }

    private void Hold(int community, int seed)
    {
        var random = new Random(seed);
        var asked = HiddenTastes.People(_palette, _people, seed).Select(likes => (Likes: likes, Hidden: likes[random.Next(likes.Count)])).Select(one => (one.Hidden, Kept: one.Likes.Where(film => film != one.Hidden).ToList())).ToList();
        var began = Stopwatch.GetTimestamp();
        var near = new FilmLikeness(asked.Select(one => one.Kept), $"secret {seed}").Walk().ToDictionary(film => film.Film, film => film.Near);
        Reckoned += Stopwatch.GetElapsedTime(began);
        Pairs = near.Values.Sum(films => films.Count);
        var famous = asked.SelectMany(one => one.Kept).CountBy(film => film).OrderByDescending(film => film.Value).ThenBy(film => film.Key.Value, StringComparer.Ordinal).Select(film => film.Key).ToList();
        var thirds = famous.Index().ToDictionary(film => film.Item, film => film.Index * Finds.Thirds / HiddenTastes.Films);
        foreach (var (hidden, kept) in asked)
        {
            var known = kept.ToHashSet();
            Likeness.Note(community, hidden, Likely(near, kept, known), Third);
            Popularity.Note(community, hidden, [.. famous.Where(film => !known.Contains(film)).Take(Proposed)], Third);
            _chance += (double)Proposed / (HiddenTastes.Films - kept.Count);
        }

        // What nobody else likes is of the least liked.
        int Third(FilmId film) => thirds.GetValueOrDefault(film, Finds.Thirds - 1);
    }

    private List<FilmId> Likely(Dictionary<FilmId, IReadOnlyList<NearFilm>> near, List<FilmId> kept, HashSet<FilmId> known)
    {
        var began = Stopwatch.GetTimestamp();
        var hints = kept.Where(near.ContainsKey).SelectMany(film => near[film].Select(one => new Hint(one.Film, null, film, "loved", one.Score)));
        var likely = Likings.Of(hints).Select(liking => liking.Film).Where(film => !known.Contains(film)).Take(Proposed).ToList();
        Answered += Stopwatch.GetElapsedTime(began);
        return likely;
    }
}
