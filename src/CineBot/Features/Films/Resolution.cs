namespace CineBot.Features.Films;

/// <summary>What a text stands for: one film, or several that it may mean, or, when both are empty, words of the server's own.</summary>
internal sealed record Resolution(Film? Film, IReadOnlyList<Film> Candidates)
{
    public bool IsFreeText => Film is null && Candidates.Count == 0;

    public static Resolution Of(Film film) => new(film, []);
}
