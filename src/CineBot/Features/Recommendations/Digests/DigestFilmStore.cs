using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Digests;

/// <summary>A recommendation that people want to see, and how many pressed so under its card.</summary>
internal sealed record WantedFilm(long Number, FilmId Film, long Wishes);

/// <summary>Somebody whom others thanked for a film.</summary>
internal sealed record ThankedVoice(MemberId Member, FilmId Film);

/// <summary>What a digest tells of recommendations: what stands on their public cards, and nothing of anybody's own lists.</summary>
internal static class DigestFilmStore
{
    /// <summary>Those that came between its instants and still stand, the earliest first.</summary>
    public static IReadOnlyList<Recommendation> Arrived(IReadUnit unit, DigestWeek week) =>
    [
        .. Told(unit, week, unit.Query<long>(
            """
            SELECT number
            FROM recommendations
            WHERE guild_id = @guild AND state = 'live' AND last_voice_at > @from AND posted_at > @from AND posted_at <= @to AND shelved_at IS NULL
            ORDER BY posted_at, number
            """,
            new { guild = week.Guild, from = week.From, to = week.To })),
    ];

    /// <summary>Those whose last day comes between two instants, the soonest first.</summary>
    public static IReadOnlyList<Recommendation> Leaving(IReadUnit unit, DigestWeek week, Instant from, Instant to) =>
    [
        .. Told(unit, week, unit.Query<long>(
            """
            SELECT number
            FROM recommendations
            WHERE guild_id = @guild AND until_at IS NOT NULL AND shelved_at IS NULL AND until_at > @from AND until_at <= @to
            ORDER BY until_at, number
            """,
            new { guild = week.Guild, from, to })),
    ];

    /// <summary>What several people want to see, the most wanted first.</summary>
    public static IReadOnlyList<WantedFilm> Wanted(IReadUnit unit, DigestWeek week, long least, long atMost) =>
    [
        .. Told(unit, week, unit.Query<long>(
            """
            SELECT reactions.number
            FROM reactions
            JOIN recommendations ON recommendations.guild_id = reactions.guild_id AND recommendations.number = reactions.number
                AND recommendations.state = 'live' AND recommendations.shelved_at IS NULL
            WHERE reactions.guild_id = @guild AND reactions.kind = 'wish'
            GROUP BY reactions.number
            HAVING COUNT(*) >= @least
            ORDER BY COUNT(*) DESC, reactions.number
            LIMIT @atMost
            """,
            new { guild = week.Guild, least, atMost }))
            .Select(recommendation => new WantedFilm(recommendation.Number, recommendation.Film, ReactionStore.Count(unit, recommendation).Wishes)),
    ];

    /// <summary>Who was thanked between its instants, and for which films; never by themselves, nor for what they said only afterwards.</summary>
    public static IReadOnlyList<ThankedVoice> Thanked(IReadUnit unit, DigestWeek week)
    {
        var thanked = unit.Query<ThankedRow>(
            """
            SELECT DISTINCT voices.member_id, recommendations.number, recommendations.film_id
            FROM reactions
            JOIN voices ON voices.guild_id = reactions.guild_id AND voices.number = reactions.number AND voices.member_id <> reactions.member_id
                AND voices.spoken_at <= reactions.set_at
            JOIN recommendations ON recommendations.guild_id = reactions.guild_id AND recommendations.number = reactions.number AND recommendations.state = 'live'
            WHERE reactions.guild_id = @guild AND reactions.kind = 'thanks' AND reactions.set_at > @from AND reactions.set_at <= @to
            ORDER BY recommendations.number, voices.member_id
            """,
            new { guild = week.Guild, from = week.From, to = week.To });
        var told = Told(unit, week, thanked.Select(row => row.number).Distinct()).Select(recommendation => recommendation.Number).ToHashSet();
        return [.. thanked.Where(row => told.Contains(row.number)).Select(row => new ThankedVoice(row.member_id, new(row.film_id)))];
    }

    // What was said where some of those who read it may not look stays there.
    private static IEnumerable<Recommendation> Told(IReadUnit unit, DigestWeek week, IEnumerable<long> numbers) =>
        numbers.Select(number => RecommendationStore.Find(unit, week.Guild, number)).OfType<Recommendation>()
            .Where(recommendation => week.MayTellOf(CardBook.Find(unit, RecommendationCard.RefTo(recommendation))?.Channel ?? recommendation.Channel));

    private sealed record ThankedRow(MemberId member_id, long number, string film_id);
}
