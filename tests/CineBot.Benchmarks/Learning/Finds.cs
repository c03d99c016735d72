using System.Globalization;
using CineBot.Features.Films;

namespace CineBot.Benchmarks.Learning;

/// <summary>How often one way of proposing found the films that were hidden, by how well liked those are, and how well liked what it proposed is.</summary>
internal sealed class Finds
{
    public const int Thirds = 3;

    private readonly int[] _asked = new int[Thirds];
    private readonly int[] _found = new int[Thirds];
    private readonly long[] _proposed = new long[Thirds];
    private readonly Dictionary<(int Community, FilmId Film), (int Asked, int Found)> _films = [];

    public int Asked => _asked.Sum();

    /// <summary>Of all hidden likes: it is the better the more fame counts, since most likes are of famous films.</summary>
    public double Rate => (double)_found.Sum() / Asked;

    /// <summary>Each film counted once, however many people hid it.</summary>
    public double FilmRate => _films.Values.Average(film => (double)film.Found / film.Asked);

    /// <summary>How many films were proposed at a time; fewer than asked for where little is known.</summary>
    public double Proposals => (double)_proposed.Sum() / Asked;

    public void Note(int community, FilmId hidden, IReadOnlyList<FilmId> proposed, Func<FilmId, int> third)
    {
        var found = proposed.Contains(hidden) ? 1 : 0;
        _asked[third(hidden)]++;
        _found[third(hidden)] += found;
        foreach (var film in proposed) _proposed[third(film)]++;
        var before = _films.GetValueOrDefault((community, hidden));
        _films[(community, hidden)] = (before.Asked + 1, before.Found + found);
    }

    /// <summary>Of the hidden likes of films of this third, 0 being the best liked.</summary>
    public double RateOf(int third) => _asked[third] == 0 ? 0 : (double)_found[third] / _asked[third];

    /// <summary>Of the proposals, those of films of this third, beside the hidden likes that are.</summary>
    public (double Proposals, double Likes) ShareOf(int third) => ((double)_proposed[third] / Math.Max(1, _proposed.Sum()), (double)_asked[third] / Asked);

    public string Trials() => string.Join('/', _asked);

    public string Rates() => Three(third => 100 * RateOf(third));

    public string Shares() => Three(third => 100 * ShareOf(third).Proposals);

    private static string Three(Func<int, double> value) =>
        string.Join('/', Enumerable.Range(0, Thirds).Select(third => value(third).ToString("F1", CultureInfo.InvariantCulture)));
}
