using CineBot.Features.Films;
using CineBot.Features.Films.Sources;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Pictures;

/// <summary>
/// Keeps posters of the films that stand on cards, a few at a time: asks for those that are due, draws their cards anew where a poster changed, and lets go of what a
/// source said too long ago, whether or not there still is one.
/// </summary>
internal sealed class PosterDesk(Database database, OutsideFilms outside, Outbox outbox)
{
    private const int AtOnce = 20;
    private static readonly Duration BeforeNextTry = Duration.FromHours(1);

    public async Task RoundAsync(Instant now, CancellationToken cancellation)
    {
        await LetGoAsync(now, cancellation);
        if (outside.State is null) return;
        foreach (var film in await database.ReadAsync(unit => FilmSheetStore.Due(unit, now, AtOnce), cancellation))
        {
            if (outside.State is { Trouble: not null }) return;
            await AskAsync(film, now, cancellation);
        }
    }

    // What was said goes from the cards too: they are drawn anew without it.
    private Task<bool> LetGoAsync(Instant now, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            foreach (var film in FilmSheetStore.LetGo(unit, now - SheetLife.Offers, now - SheetLife.Longest)) RefreshCards(unit, film);
            return true;
        },
        cancellation);

    private async Task AskAsync(FilmId id, Instant now, CancellationToken cancellation)
    {
        var (film, before) = await database.ReadAsync(unit => (IsOnCard(unit, id) ? NamedFilmStore.Find(unit, id) : null, FilmSheetStore.Find(unit, id)), cancellation);
        if (film is not null) await outside.LearnAsync(film, now - SheetLife.Renewal, cancellation);
        await database.WriteAsync(
            unit =>
            {
                var after = FilmSheetStore.Find(unit, id);
                FilmSheetStore.AskAt(unit, id, film is null ? null : after?.AskedAt is { } asked && asked > now - SheetLife.Renewal ? asked + SheetLife.Renewal : now + BeforeNextTry);
                if (after?.Poster != before?.Poster) RefreshCards(unit, id);
                return true;
            },
            cancellation);
    }

    private static bool IsOnCard(IReadUnit unit, FilmId film) => RecommendationStore.OfFilm(unit, film).Count > 0;

    private void RefreshCards(WriteUnit unit, FilmId film)
    {
        foreach (var recommendation in RecommendationStore.OfFilm(unit, film)) outbox.Refresh(unit, RecommendationCard.RefTo(recommendation));
    }
}
