using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Who holds the evenings of a series in turn.</summary>
internal static class SeriesHostStore
{
    public const long Most = 25;

    /// <summary>In the order of their turns: the first is next.</summary>
    public static IReadOnlyList<MemberId> InTurn(IReadUnit unit, Series series) => unit.Query<MemberId>(
        "SELECT member_id FROM series_hosts WHERE guild_id = @Guild AND number = @Number ORDER BY turn LIMIT 25",
        new { series.Guild, series.Number });

    /// <summary>Comes last in turn, whether new or not.</summary>
    public static void ToTheEnd(WriteUnit unit, Series series, MemberId member) => unit.Execute(
        """
        INSERT INTO series_hosts (guild_id, number, member_id, turn)
        SELECT @Guild, @Number, @member, COALESCE(MAX(turn), 0) + 1 FROM series_hosts WHERE guild_id = @Guild AND number = @Number
        ON CONFLICT (guild_id, number, member_id) DO UPDATE SET turn = excluded.turn
        """,
        new { series.Guild, series.Number, member });

    /// <summary>Comes first in turn again: whoever passed an evening on has the next.</summary>
    public static void ToTheFront(WriteUnit unit, Series series, MemberId member) => unit.Execute(
        """
        INSERT INTO series_hosts (guild_id, number, member_id, turn)
        SELECT @Guild, @Number, @member, COALESCE(MIN(turn), 0) - 1 FROM series_hosts WHERE guild_id = @Guild AND number = @Number
        ON CONFLICT (guild_id, number, member_id) DO UPDATE SET turn = excluded.turn
        """,
        new { series.Guild, series.Number, member });

    public static void Leave(WriteUnit unit, Series series, MemberId member) => unit.Execute(
        "DELETE FROM series_hosts WHERE guild_id = @Guild AND number = @Number AND member_id = @member",
        new { series.Guild, series.Number, member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, number, turn FROM series_hosts WHERE member_id = @member", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM series_hosts WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM series_hosts WHERE member_id = @member", new { member });
}
