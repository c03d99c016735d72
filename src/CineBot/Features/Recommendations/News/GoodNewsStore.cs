using CineBot.Features.Films;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.News;

/// <summary>What goes out in one private message.</summary>
internal sealed record Bundle(long Number, Instant TellAt);

/// <summary>One thing that people hear: somebody thanked them for a film, or saw it thanks to them.</summary>
internal sealed record GoodNewsItem(string Kind, MemberId From, FilmId Film);

/// <summary>The good news that people chose to hear by private message.</summary>
internal static class GoodNewsStore
{
    /// <summary>False where the person was told of this before, or is about to be.</summary>
    public static bool Add(WriteUnit unit, Recommendation recommendation, string kind, MemberId from, MemberId to, Bundle bundle) => unit.Execute(
        """
        INSERT INTO good_news (guild_id, number, kind, from_member_id, member_id, bundle, tell_at)
        VALUES (@guild, @number, @kind, @from, @to, @bundle, @tellAt)
        ON CONFLICT (guild_id, number, kind, from_member_id, member_id) DO NOTHING
        """,
        new { guild = recommendation.Guild, number = recommendation.Number, kind, from, to, bundle = bundle.Number, tellAt = bundle.TellAt }) > 0;

    public static bool Has(IReadUnit unit, Recommendation recommendation, string kind, MemberId from, MemberId to) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM good_news WHERE guild_id = @guild AND number = @number AND kind = @kind AND from_member_id = @from AND member_id = @to",
        new { guild = recommendation.Guild, number = recommendation.Number, kind, from, to }) is not null;

    /// <summary>The message to come that further news of the same server join; null where there is none.</summary>
    public static Bundle? Waiting(IReadUnit unit, GuildId guild, MemberId to, Instant now) => unit.QueryFirstOrNull<Bundle>(
        "SELECT bundle AS Number, tell_at AS TellAt FROM good_news WHERE member_id = @to AND tell_at > @now AND guild_id = @guild ORDER BY tell_at LIMIT 1",
        new { guild, to, now });

    /// <summary>When the last messages went or will go to the person, the latest first.</summary>
    public static IReadOnlyList<Instant> Latest(IReadUnit unit, MemberId to, Instant since, int atMost) => unit.Query<Instant>(
        """
        SELECT MAX(tell_at)
        FROM good_news
        WHERE member_id = @to AND tell_at > @since
        GROUP BY guild_id, bundle
        ORDER BY MAX(tell_at) DESC
        LIMIT @atMost
        """,
        new { to, since, atMost });

    /// <summary>What a message is to say: what was taken back since is left out.</summary>
    public static IReadOnlyList<GoodNewsItem> In(IReadUnit unit, GuildId guild, long bundle) =>
    [
        .. unit.Query<Stored>(
            """
            SELECT good_news.kind, good_news.from_member_id, recommendations.film_id
            FROM good_news
            JOIN recommendations ON recommendations.guild_id = good_news.guild_id AND recommendations.number = good_news.number AND recommendations.state = 'live'
            JOIN voices ON voices.guild_id = good_news.guild_id AND voices.number = good_news.number AND voices.member_id = good_news.member_id
            JOIN reactions ON reactions.guild_id = good_news.guild_id AND reactions.number = good_news.number
                AND reactions.kind = good_news.kind AND reactions.member_id = good_news.from_member_id
            WHERE good_news.guild_id = @guild AND good_news.bundle = @bundle
            ORDER BY good_news.number, reactions.set_at, good_news.from_member_id
            """,
            new { guild, bundle }).Select(row => new GoodNewsItem(row.kind, row.from_member_id, new(row.film_id))),
    ];

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ToldTo(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT good_news.guild_id, good_news.number, films.original_title AS film, films.year, good_news.kind, good_news.bundle, good_news.tell_at
        FROM good_news
        JOIN recommendations ON recommendations.guild_id = good_news.guild_id AND recommendations.number = good_news.number
        JOIN films ON films.film_id = recommendations.film_id
        WHERE good_news.member_id = @member
        ORDER BY good_news.tell_at
        """,
        new { member });

    public static MemberId? NextTold(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM good_news WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextFrom(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT from_member_id FROM good_news WHERE from_member_id > @after ORDER BY from_member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM good_news WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM good_news WHERE from_member_id = @member", new { member });
    }

    private sealed record Stored(string kind, MemberId from_member_id, string film_id);
}
