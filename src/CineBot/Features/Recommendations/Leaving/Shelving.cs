using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Leaving;

/// <summary>
/// Keeps cards true about how long a film can still be seen. A recommendation goes on the shelf when the last day of every voice has passed; one voice
/// that names no day keeps it up, and a new voice or a later day takes it down again.
/// </summary>
internal sealed class Shelving(Outbox outbox)
{
    private const int AtMost = 100;

    /// <summary>What is due now, so many at a time; how many there were.</summary>
    public int Strike(WriteUnit unit)
    {
        var due = LeavingStore.Due(unit, unit.Now, AtMost);
        foreach (var film in due)
        {
            Follow(unit, film);
            outbox.Refresh(unit, new(film.Guild, RecommendationCard.CardKind, film.Number));
        }

        return due.Count;
    }

    /// <summary>Somebody changed, added or took away a voice: what is to come follows.</summary>
    public static void Follow(WriteUnit unit, LeavingFilm film)
    {
        var days = LeavingStore.DaysOf(unit, film.Guild, film.Number);
        var ends = days.Select(day => day?.End).ToList();
        var until = ends.Count == 0 || ends.Contains(null) ? null : ends.Max();
        var isOver = until <= unit.Now;
        var look = days.Select(day => day?.NextChange(unit.Now)).Where(next => next is not null).Min();
        LeavingStore.Set(unit, film, until, isOver ? unit.Now : null, look);
    }

    public static void Follow(WriteUnit unit, Recommendation recommendation) => Follow(unit, new LeavingFilm(recommendation.Guild, recommendation.Number));
}
