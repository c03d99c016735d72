using System.Diagnostics;
using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;

namespace CineBot.Benchmarks.Learning;

/// <summary>
/// Of each person in made-up communities one like is hidden, and ten films are proposed: by likeness, by popularity, by chance. It says how often the hidden film
/// is among them, also where it is one of the lesser known half; how many people like what is proposed; and what the reckoning costs as a community grows.
/// </summary>
internal static class LikenessBenchmark
{
    private const int Proposed = 10;
    private const int MostAsked = 400;
    private static readonly int[] Sizes = [30, 100, 300, 1_000, 3_000];

    /// <summary>0 where likeness finds more than popularity in every community of a hundred and more, and popularity more than chance.</summary>
    public static int Run(int seed, TextWriter output)
    {
        output.WriteLine($"seed {seed}, {HiddenTastes.Films} films, one hidden like a person, {Proposed} proposals; hit rate in %, « lesser » where the hidden film is of the less liked half");
        output.WriteLine("people | likeness  lesser | popularity  lesser | chance | likes of a proposal: likeness, popularity | pairs kept | reckoned in ms | asked in µs");
        var isBetter = true;
        foreach (var size in Sizes)
        {
            var trial = new Trial(size, seed);
            output.WriteLine(trial.Line());
            isBetter &= size < 100 || (trial.Likeness.Rate > trial.Popularity.Rate && trial.Popularity.Rate > trial.Chance);
        }

        output.WriteLine(isBetter ? "held: likeness beats popularity, and popularity beats chance" : "NOT held");
        return isBetter ? 0 : 1;
    }

    /// <summary>One community, asked once by each of its people, or by as many as are needed.</summary>
    private sealed class Trial
    {
        private readonly int _people;
        private readonly Dictionary<FilmId, IReadOnlyList<NearFilm>> _near;
        private readonly List<(FilmId Film, int Likes)> _famous;
        private readonly TimeSpan _reckoned;
        private TimeSpan _asked;

        public Trial(int people, int seed)
        {
            _people = people;
            var whole = HiddenTastes.People(people, seed);
            var asked = whole.Take(MostAsked).Select((likes, person) => (Hidden: likes[(person * 7) % likes.Count], Kept: likes)).Select(one => (one.Hidden, Kept: one.Kept.Where(film => film != one.Hidden).ToList())).ToList();
            List<IEnumerable<FilmId>> known = [.. asked.Select(one => one.Kept), .. whole.Skip(MostAsked)];
            var began = Stopwatch.GetTimestamp();
            _near = new FilmLikeness(known, $"secret {seed}").Walk().ToDictionary(film => film.Film, film => film.Near);
            _reckoned = Stopwatch.GetElapsedTime(began);
            _famous = [.. known.SelectMany(likes => likes).CountBy(film => film).Select(film => (film.Key, film.Value)).OrderByDescending(film => film.Value).ThenBy(film => film.Key.Value, StringComparer.Ordinal)];
            var lesser = _famous.Skip(_famous.Count / 2).Select(film => film.Film).ToHashSet();
            foreach (var (hidden, kept) in asked) Ask(hidden, kept, lesser.Contains(hidden));
            Chance = asked.Average(one => (double)Proposed / (HiddenTastes.Films - one.Kept.Count));
        }

        public Score Likeness { get; } = new();

        public Score Popularity { get; } = new();

        public double Chance { get; }

        public string Line() => string.Create(
            CultureInfo.InvariantCulture,
            $"{_people,6} | {Likeness.Rate * 100,8:F1} {Likeness.LesserRate * 100,7:F1} | {Popularity.Rate * 100,10:F1} {Popularity.LesserRate * 100,7:F1} | {Chance * 100,6:F1} | {Likeness.Likes,30:F1}, {Popularity.Likes,8:F1} | {_near.Sum(film => film.Value.Count),10} | {_reckoned.TotalMilliseconds,14:F1} | {_asked.TotalMicroseconds / Likeness.Asked,11:F0}");

        private void Ask(FilmId hidden, List<FilmId> kept, bool isLesser)
        {
            var known = kept.ToHashSet();
            var began = Stopwatch.GetTimestamp();
            var likely = Likings.Of(kept.Where(_near.ContainsKey).SelectMany(film => _near[film].Select(near => new Hint(near.Film, null, film, "loved", near.Score)))).Select(liking => liking.Film).Where(film => !known.Contains(film)).Take(Proposed).ToList();
            _asked += Stopwatch.GetElapsedTime(began);
            var likes = _famous.ToDictionary(film => film.Film, film => film.Likes);
            Likeness.Note(likely, hidden, isLesser, likes);
            Popularity.Note([.. _famous.Select(film => film.Film).Where(film => !known.Contains(film)).Take(Proposed)], hidden, isLesser, likes);
        }
    }

    /// <summary>How often one way of proposing found what was hidden, and how well liked its proposals were.</summary>
    private sealed class Score
    {
        private int _hits;
        private int _lesser;
        private int _lesserHits;
        private double _likes;
        private int _proposals;

        public int Asked { get; private set; }

        public double Rate => (double)_hits / Asked;

        public double LesserRate => _lesser == 0 ? 0 : (double)_lesserHits / _lesser;

        public double Likes => _proposals == 0 ? 0 : _likes / _proposals;

        public void Note(List<FilmId> proposed, FilmId hidden, bool isLesser, Dictionary<FilmId, int> likes)
        {
            var isHit = proposed.Contains(hidden);
            Asked++;
            _hits += isHit ? 1 : 0;
            _lesser += isLesser ? 1 : 0;
            _lesserHits += isLesser && isHit ? 1 : 0;
            _likes += proposed.Sum(film => likes[film]);
            _proposals += proposed.Count;
        }
    }
}
