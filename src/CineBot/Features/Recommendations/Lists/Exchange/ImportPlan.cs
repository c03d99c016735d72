using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>
/// What importing would change now. What is here already stays: a film seen is not wanted again, a wish made since the viewing stays, and a verdict gives
/// way only to one of a later day. Importing the same again changes nothing.
/// </summary>
internal sealed record ImportPlan(IReadOnlyList<WishedFilm> Wishes, IReadOnlyList<SeenFilm> Seen, IReadOnlyList<string> Fulfilled, long Unchanged)
{
    /// <summary>Verdicts among them, on films that are seen already or newly.</summary>
    public long Verdicts => Seen.Count(film => film.Verdict is not null);

    public bool IsEmpty => Wishes.Count + Seen.Count + Fulfilled.Count == 0;

    public long NewlySeen { get; private init; }

    public static ImportPlan Of(IReadUnit unit, MemberId member, IEnumerable<FoundFilm> found, Days days)
    {
        var wished = ImportStore.Wishes(unit, member).ToDictionary(film => film.Film, StringComparer.Ordinal);
        var seen = ImportStore.Seen(unit, member).ToDictionary(film => film.Film, StringComparer.Ordinal);
        var lines = found.GroupBy(film => film.Film).Select(group => new FoundFilm(group.Key, group.Select(film => film.Line).Aggregate((one, other) => one.Join(other)))).ToList();
        var newSeen = lines.Select(line => See(line, seen.GetValueOrDefault(line.Film), days)).OfType<SeenFilm>().ToList();
        var newWishes = lines.Where(line => line.Line is { IsWished: true, IsSeen: false } && !wished.ContainsKey(line.Film) && !seen.ContainsKey(line.Film));
        IReadOnlyList<WishedFilm> wishes = [.. newWishes.Select(line => new WishedFilm(line.Film, days.At(line.Line.WishedOn)))];
        IReadOnlyList<string> fulfilled = [.. lines.Where(line => line.Line.IsSeen && IsFulfilled(wished.GetValueOrDefault(line.Film), line.Line, days)).Select(line => line.Film)];
        var changed = newSeen.Select(film => film.Film).Concat(wishes.Select(film => film.Film)).Concat(fulfilled).Distinct().Count();
        return new(wishes, newSeen, fulfilled, lines.Count - changed) { NewlySeen = newSeen.Count(film => !seen.ContainsKey(film.Film)) };
    }

    private static SeenFilm? See(FoundFilm found, SeenFilm? standing, Days days)
    {
        var line = found.Line;
        if (!line.IsSeen) return null;
        Instant? judgedAt = line.Verdict is null ? null : days.At(line.JudgedOn);
        if (standing is null) return new(found.Film, days.At(line.SeenOn), line.Verdict, judgedAt);
        var isNews = line.Verdict is not null && line.Verdict != standing.Verdict
            && (standing.Verdict is null || (standing.JudgedAt is { } before && line.JudgedOn > days.Of(before)));
        return isNews ? standing with { Verdict = line.Verdict, JudgedAt = judgedAt } : null;
    }

    private static bool IsFulfilled(WishedFilm? wish, ListedFilm line, Days days) => wish is not null && (line.SeenOn is not { } seenOn || days.Of(wish.At) <= seenOn);
}
