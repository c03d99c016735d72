using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>
/// Puts everything that a company could watch in an order: first what most of them want to see, then what is near to what who asks liked, then what the server recommends (those of the
/// company's own last, since they know them), then the catalogue. What one of them has seen or avoids never comes. Where nothing tells two films apart, the
/// seed does: the same seed and the same lists give the same order, always.
/// </summary>
internal static class EveningOrder
{
    private const int BestKnown = 100;

    /// <summary>The film at the evening's position, from the start again after the last; null only when they have seen everything.</summary>
    public static Suggestion? At(Company company, Evening evening, Func<long, IEnumerable<Known>> catalogue) =>
        Attempts(evening)
            .Select(attempt => Pick(Of(company, attempt.Wanted, catalogue).Select(one => one.GivenUp < attempt.GivenUp ? one with { GivenUp = attempt.GivenUp } : one), evening.Position))
            .FirstOrDefault(pick => pick is not null);

    /// <summary>
    /// Every film that fits, each once, in order; the catalogue is looked through only as far as needed. Where a mood is wanted, films of which
    /// nobody said a mood follow those that have it, and those of another mood do not come.
    /// </summary>
    public static IEnumerable<Suggestion> Of(Company company, Evening evening, Func<long, IEnumerable<Known>> catalogue)
    {
        var moods = company.Recommendations.ToDictionary(one => one.Film, one => one.Moods);
        var offered = new HashSet<FilmId>();
        foreach (var givenUp in evening.Mood is null ? new[] { GivenUp.Nothing } : [GivenUp.Nothing, GivenUp.Mood])
        {
            foreach (var suggestion in Wished(company, evening).Concat(Near(company, evening)).Concat(Spoken(company, evening)).Where(one => Fits(one.Film, givenUp) && offered.Add(one.Film)))
                yield return suggestion with { GivenUp = givenUp };
        }

        offered.UnionWith(moods.Keys.Concat(company.People.SelectMany(person => person.Wishes).Select(wish => wish.Film)));
        foreach (var film in Catalogue(company, evening, catalogue(evening.Longest ?? long.MaxValue)).Where(film => !offered.Contains(film)))
            yield return new(film, Source.Catalogue, []) { GivenUp = evening.Mood is null ? GivenUp.Nothing : GivenUp.Mood };

        bool Fits(FilmId film, GivenUp givenUp) =>
            evening.Mood is not { } mood || (moods.TryGetValue(film, out var said) && said.Count > 0 ? givenUp is GivenUp.Nothing && said.Contains(mood) : givenUp is GivenUp.Mood);
    }

    private static IEnumerable<Suggestion> Wished(Company company, Evening evening) =>
        company.People
            .SelectMany(person => person.Wishes.Select(wish => (person.Member, wish.Film, wish.Runtime)))
            .Where(wish => IsShortEnough(wish.Runtime, evening) && company.IsOpenTo(wish.Film))
            .GroupBy(wish => wish.Film, wish => wish.Member)
            .OrderByDescending(wish => wish.Count())
            .ThenBy(wish => Turn(evening.Seed, wish.Key))
            .Select(wish => new Suggestion(wish.Key, Source.Wishes, [.. wish]));

    private static IEnumerable<Suggestion> Near(Company company, Evening evening) =>
        company.Likings.Where(liking => IsShortEnough(liking.Runtime, evening) && company.IsOpenTo(liking.Film))
            .OrderByDescending(liking => liking.Score)
            .ThenBy(liking => Turn(evening.Seed, liking.Film))
            .Select(liking => new Suggestion(liking.Film, Source.Likings, []) { Because = liking.Because });

    private static IEnumerable<Suggestion> Spoken(Company company, Evening evening)
    {
        var there = company.People.Select(person => person.Member).ToHashSet();
        return company.Recommendations
            .Where(one => IsShortEnough(one.Runtime, evening) && company.IsOpenTo(one.Film))
            .OrderBy(one => one.Voices.Any(there.Contains))
            .ThenByDescending(one => one.Voices.Count)
            .ThenBy(one => Turn(evening.Seed, one.Film))
            .Select(one => new Suggestion(one.Film, Source.Recommendations, one.Voices));
    }

    // The best known hundred are ties, then the next.
    private static IEnumerable<FilmId> Catalogue(Company company, Evening evening, IEnumerable<Known> catalogue) =>
        catalogue.Where(film => IsShortEnough(film.Runtime, evening) && company.IsOpenTo(film.Film))
            .Select(film => film.Film)
            .Chunk(BestKnown)
            .SelectMany(ties => ties.OrderBy(film => Turn(evening.Seed, film)));

    private static IEnumerable<(Evening Wanted, GivenUp GivenUp)> Attempts(Evening evening)
    {
        yield return (evening, GivenUp.Nothing);
        if (evening.Mood is not null) yield return (evening with { Mood = null }, GivenUp.Mood);
        if (evening.Longest is not null) yield return (evening with { Mood = null, Longest = null }, GivenUp.Length);
    }

    private static Suggestion? Pick(IEnumerable<Suggestion> order, long position)
    {
        var passed = new List<Suggestion>();
        foreach (var suggestion in order)
        {
            passed.Add(suggestion);
            if (passed.Count == position) return suggestion;
        }

        return passed.Count == 0 ? null : passed[(int)((position - 1) % passed.Count)];
    }

    private static bool IsShortEnough(long? runtime, Evening evening) => evening.Longest is not { } longest || runtime <= longest;

    private static ulong Turn(string seed, FilmId film) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{film}")));
}
