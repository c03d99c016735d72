using CineBot.Interactions;

namespace CineBot.Features.Films.Sources;

/// <summary>
/// Knows films beyond our catalogue, over a network. A question holds a title or a film's number and never says who asks. It throws only when cancelled:
/// what comes back is checked and bounded, and what does not come back in time, or makes no sense, is no answer.
/// </summary>
internal interface IFilmSource
{
    SourceState State { get; }

    /// <summary>Films whose titles fit, the likeliest first, their titles in this language where it has one.</summary>
    Task<Told<IReadOnlyList<SourceFilm>>> SearchAsync(string title, Language language, Patience patience, CancellationToken cancellation);

    /// <summary>The film that IMDb knows by this id (<c>tt…</c>).</summary>
    Task<Told<IReadOnlyList<SourceFilm>>> FindByImdbAsync(string id, Patience patience, CancellationToken cancellation);

    Task<Told<SourceSheet>> ReadAsync(long number, Patience patience, CancellationToken cancellation);
}
