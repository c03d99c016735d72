using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Learning;

/// <summary>A film that somebody will probably like: how probably, and the film they liked that says so most.</summary>
internal sealed record Liking(FilmId Film, long? Runtime, double Score, FilmId Because);

/// <summary>A neighbour of a film that the person judged, and what they thought of that one.</summary>
internal sealed record Hint(FilmId Film, long? Runtime, FilmId Judged, string Verdict, double Score);

/// <summary>Weighs what one person thought of films against what is near them: theirs alone, and said to nobody else.</summary>
internal static class Likings
{
    /// <summary>The likeliest first; films that are nearer to what the person did not like are not among them.</summary>
    public static IReadOnlyList<Liking> Of(IEnumerable<Hint> hints) =>
    [
        .. from hint in hints
           group hint by hint.Film into film
           let score = film.Sum(Weigh)
           let best = film.MaxBy(Weigh)!
           where score > 0 && Weigh(best) > 0
           orderby score descending, film.Key.Value
           select new Liking(film.Key, best.Runtime, score, best.Judged),
    ];

    private static double Weigh(Hint hint) => hint.Score * hint.Verdict switch
    {
        "loved" => 1,
        "good" => 0.6,
        "not_for_me" => -0.7,
        _ => 0,
    };
}
