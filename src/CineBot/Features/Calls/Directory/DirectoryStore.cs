using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Profiles;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>Searches the directory: one statement over one role of one server, whatever was asked before.</summary>
internal static class DirectoryStore
{
    /// <summary>So many of those who begin and so many of the others are looked at, those who fit best: nobody turns more pages than that.</summary>
    public const long Looked = 250;

    private const double Everywhere = 10;

    /// <summary>
    /// Whom the reader may find, in order. Never those who keep away from the reader or whom the reader keeps away from, who take a pause, who declared to be
    /// sixteen or seventeen, or who were asked as often as they want to be. How well somebody fits is a sum: free then 25, or on some of the days 15, or unsaid 5; in the place itself 15, within ten kilometres 10, within reach 5, from home 5;
    /// not asked for a month 10, for a week 5.
    /// </summary>
    public static FoundPeople Search(IReadUnit unit, DirectoryQuery query, Instant now, long atMost)
    {
        var rows = unit.Query<Row>(
            """
            WITH apart AS MATERIALIZED (
                SELECT other_member_id AS member_id FROM kept_away WHERE member_id IN (@reader, @beside)
                UNION
                SELECT member_id FROM kept_away WHERE other_member_id IN (@reader, @beside)
            ),
            others AS MATERIALIZED (
                SELECT member_id, rank, last_asked_at, (lot * @salt) % 2147483647 AS turn,
                    CASE WHEN @week = 0 THEN 0 WHEN (week & @week) = @week THEN 25 WHEN (week & @week) <> 0 THEN 15 ELSE 5 END
                    + CASE WHEN @isNear = 0 THEN 0 WHEN place_code = @place THEN 15 WHEN x * @x + y * @y + z * @z >= @close THEN 10 ELSE 5 END
                    + CASE WHEN last_asked_at < @monthAgo THEN 10 WHEN last_asked_at < @weekAgo THEN 5 ELSE 0 END AS fit
                FROM directory_entries
                WHERE guild_id = @guild AND slug = @slug AND rank IN (0, 2, 3) AND z BETWEEN @south AND @north
                    AND is_listed >= @isListed AND free_at <= @now AND rank >= @least
                    AND (@week = 0 OR week = 0 OR (week & @week) <> 0)
                    AND (@isNear = 0 AND (@isRemote = 0 OR is_remote = 1)
                        OR @isNear = 1 AND (x * @x + y * @y + z * @z >= MAX(@radius, reach) OR @isRemote = 1 AND is_remote = 1))
                    AND (@gear = '' OR gear LIKE @gear)
                    AND (@isWave = 0 OR member_id NOT IN (SELECT member_id FROM asked WHERE guild_id = @guild AND number = @call))
                    AND (@call = 0
                        OR member_id NOT IN (SELECT member_id FROM call_passes WHERE guild_id = @guild AND number = @call)
                        AND member_id NOT IN (SELECT member_id FROM applications WHERE guild_id = @guild AND number = @call))
                ORDER BY fit DESC, last_asked_at, turn, member_id
                LIMIT @looked
            ),
            beginners AS MATERIALIZED (
                SELECT member_id, rank, last_asked_at, (lot * @salt) % 2147483647 AS turn,
                    CASE WHEN @week = 0 THEN 0 WHEN (week & @week) = @week THEN 25 WHEN (week & @week) <> 0 THEN 15 ELSE 5 END
                    + CASE WHEN @isNear = 0 THEN 0 WHEN place_code = @place THEN 15 WHEN x * @x + y * @y + z * @z >= @close THEN 10 ELSE 5 END
                    + CASE WHEN last_asked_at < @monthAgo THEN 10 WHEN last_asked_at < @weekAgo THEN 5 ELSE 0 END AS fit
                FROM directory_entries
                WHERE guild_id = @guild AND slug = @slug AND rank = 1 AND z BETWEEN @south AND @north
                    AND is_listed >= @isListed AND free_at <= @now AND rank >= @least
                    AND (@week = 0 OR week = 0 OR (week & @week) <> 0)
                    AND (@isNear = 0 AND (@isRemote = 0 OR is_remote = 1)
                        OR @isNear = 1 AND (x * @x + y * @y + z * @z >= MAX(@radius, reach) OR @isRemote = 1 AND is_remote = 1))
                    AND (@gear = '' OR gear LIKE @gear)
                    AND (@isWave = 0 OR member_id NOT IN (SELECT member_id FROM asked WHERE guild_id = @guild AND number = @call))
                    AND (@call = 0
                        OR member_id NOT IN (SELECT member_id FROM call_passes WHERE guild_id = @guild AND number = @call)
                        AND member_id NOT IN (SELECT member_id FROM applications WHERE guild_id = @guild AND number = @call))
                ORDER BY fit DESC, last_asked_at, turn, member_id
                LIMIT @looked
            )
            SELECT *, (SELECT COUNT(*) FROM others) = @looked OR (SELECT COUNT(*) FROM beginners) = @looked AS is_more
            FROM (SELECT * FROM others UNION ALL SELECT * FROM beginners) AS fitting
            WHERE member_id NOT IN (@reader, @beside)
                AND member_id NOT IN (SELECT member_id FROM apart)
                AND NOT EXISTS (SELECT 1 FROM age_brackets WHERE age_brackets.member_id = fitting.member_id AND bracket = @sixteenUp AND declared_at > @grown)
                AND NOT EXISTS (SELECT 1 FROM members WHERE members.member_id = fitting.member_id AND paused_until > @now)
                AND (@week = 0 OR NOT EXISTS (
                    SELECT 1 FROM profile_away WHERE profile_away.member_id = fitting.member_id AND to_day >= @last AND from_day <= @first))
            """,
            Args(query, now));
        if (rows.Count == 0) return FoundPeople.Nobody;
        var found = rows.ToLookup(row => row.Rank == (long)SkillLevel.Discovery, row => row.Read());
        return new(rows.Count, DirectoryOrder.Merge(InOrder(found[false]), InOrder(found[true]), atMost)) { IsMore = rows[0].IsMore != 0 };
    }

    private static List<Found> InOrder(IEnumerable<Found> people) =>
        [.. people.OrderByDescending(found => found.Fit).ThenBy(found => found.LastAsked).ThenBy(found => found.Turn).ThenBy(found => found.Member.Value)];

    private static object Args(DirectoryQuery query, Instant now)
    {
        var point = query.Near is { } near ? SpherePoint.Of(near.Point) : default;
        // Who works from home may live anywhere.
        var (south, north) = query.Near is null || query.Remote ? (-Everywhere, Everywhere) : point.Band(query.Radius ?? Profile.WidestRadius);
        return new
        {
            guild = query.Guild,
            slug = query.Slug,
            reader = query.Reader,
            beside = query.Beside ?? query.Reader,
            salt = Salt(query),
            week = query.Week.Bits,
            first = query.Days.Count == 0 ? "" : AwayStore.Written(query.Days.Min(day => day.Date)),
            last = query.Days.Count == 0 ? "" : AwayStore.Written(query.Days.Max(day => day.Date)),
            isNear = query.Near is null ? 0L : 1L,
            place = query.Near?.Code.Value ?? "-",
            x = point.X,
            y = point.Y,
            z = point.Z,
            south,
            north,
            close = SpherePoint.Reach(10),
            radius = SpherePoint.Reach(query.Radius ?? Profile.WidestRadius),
            isRemote = query.Remote ? 1L : 0L,
            isListed = query.IsForWave ? 0L : 1L,
            least = (long?)query.Least ?? EntryStore.Unsaid,
            gear = query.Gear is { } gear ? $"%{gear.Replace(' ', '%')}%" : "",
            isWave = query.IsForWave ? 1L : 0L,
            call = query.Call ?? 0,
            now,
            monthAgo = now - AskingPace.Month,
            weekAgo = now - Duration.FromDays(7),
            looked = Looked,
            sixteenUp = AgeStore.Name(AgeBracket.SixteenUp),
            grown = now - AgeStore.LongestMinority,
        };
    }

    // Who comes first among equals differs from one search to another, and never from one page of it to the next.
    private static long Salt(DirectoryQuery query) => EntryStore.LotOf(unchecked((query.Guild.Value * 31) + (query.Call ?? query.Slug.Length)));

    // Not positional: where nobody is found, what is reckoned has no type that a constructor could be matched by.
    private sealed record Row
    {
        public MemberId MemberId { get; init; }

        public long Rank { get; init; }

        public long LastAskedAt { get; init; }

        public long Turn { get; init; }

        public long Fit { get; init; }

        public long IsMore { get; init; }

        public Found Read() => new(MemberId, Rank == EntryStore.Unsaid ? null : (SkillLevel)Rank, Fit, LastAskedAt, Turn);
    }
}
