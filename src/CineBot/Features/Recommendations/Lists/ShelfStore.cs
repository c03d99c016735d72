using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>Reads a person's lists page by page, the latest first.</summary>
internal static class ShelfStore
{
    public static long Count(IReadUnit unit, MemberId member, GuildId? guild, string shelf) => shelf switch
    {
        Shelf.Wishes => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM wishes WHERE member_id = @member", new { member })!.Value,
        Shelf.Seen => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM seen WHERE member_id = @member", new { member })!.Value,
        Shelf.Recommendations when guild is { } here => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM voices WHERE member_id = @member AND guild_id = @here", new { member, here })!.Value,
        _ => 0,
    };

    public static IReadOnlyList<Shelved> Page(IReadUnit unit, MemberId member, GuildId? guild, string shelf, Slice slice) => shelf switch
    {
        Shelf.Wishes => Wishes(unit, member, slice),
        Shelf.Seen => Seen(unit, member, slice),
        Shelf.Recommendations when guild is { } here => Voices(unit, member, here, slice),
        _ => [],
    };

    private static List<Shelved> Wishes(IReadUnit unit, MemberId member, Slice slice) =>
    [
        .. unit.Query<string>(
            "SELECT film_id FROM wishes WHERE member_id = @member ORDER BY wished_at DESC, film_id LIMIT @length OFFSET @start",
            new { member, length = slice.Length, start = slice.Start }).Select(film => new Shelved(new(film))),
    ];

    private static List<Shelved> Seen(IReadUnit unit, MemberId member, Slice slice) =>
    [
        .. unit.Query<Viewing>(
            "SELECT film_id, verdict FROM seen WHERE member_id = @member ORDER BY seen_at DESC, film_id LIMIT @length OFFSET @start",
            new { member, length = slice.Length, start = slice.Start }).Select(row => new Shelved(new(row.film_id), Verdict: row.verdict)),
    ];

    private static List<Shelved> Voices(IReadUnit unit, MemberId member, GuildId guild, Slice slice) =>
    [
        .. unit.Query<Spoken>(
            """
            SELECT recommendations.film_id, voices.number
            FROM voices JOIN recommendations ON recommendations.guild_id = voices.guild_id AND recommendations.number = voices.number
            WHERE voices.member_id = @member AND voices.guild_id = @guild
            ORDER BY voices.spoken_at DESC, voices.number
            LIMIT @length OFFSET @start
            """,
            new { member, guild, length = slice.Length, start = slice.Start }).Select(row => new Shelved(new(row.film_id), row.number)),
    ];

    private sealed record Viewing(string film_id, string? verdict);

    private sealed record Spoken(string film_id, long number);
}

/// <summary>A part of a list.</summary>
internal readonly record struct Slice(long Start, long Length);
