using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Who holds the evenings of a series in turn.</summary>
internal static class SeriesHostStore
{
    public const long Most = 25;

    /// <summary>In the order of their turns: the first is next.</summary>
    public static IReadOnlyList<MemberId> InTurn(IReadUnit unit, Series series) => unit.Query<MemberId>(
        "SELECT member_id FROM series_hosts WHERE guild_id = @Guild AND number = @Number AND asked_at IS NULL ORDER BY turn LIMIT 25",
        new { series.Guild, series.Number });

    /// <summary>Those who asked to and wait for a yes, the first first.</summary>
    public static IReadOnlyList<MemberId> Asking(IReadUnit unit, Series series) => unit.Query<MemberId>(
        "SELECT member_id FROM series_hosts WHERE guild_id = @Guild AND number = @Number AND asked_at IS NOT NULL ORDER BY turn LIMIT 25",
        new { series.Guild, series.Number });

    /// <summary>Asks to hold evenings in turn; nothing where they do, or asked already.</summary>
    public static void Ask(WriteUnit unit, Series series, MemberId member) => unit.Execute(
        """
        INSERT INTO series_hosts (guild_id, number, member_id, turn, asked_at)
        SELECT @Guild, @Number, @member, COALESCE(MAX(turn), 0) + 1, @now FROM series_hosts WHERE guild_id = @Guild AND number = @Number
        ON CONFLICT (guild_id, number, member_id) DO NOTHING
        """,
        new { series.Guild, series.Number, member, now = unit.Now });

    /// <summary>Comes last in turn, whether new, asking, or not.</summary>
    public static void ToTheEnd(WriteUnit unit, Series series, MemberId member) => unit.Execute(
        """
        INSERT INTO series_hosts (guild_id, number, member_id, turn)
        SELECT @Guild, @Number, @member, COALESCE(MAX(turn), 0) + 1 FROM series_hosts WHERE guild_id = @Guild AND number = @Number
        ON CONFLICT (guild_id, number, member_id) DO UPDATE SET turn = excluded.turn, asked_at = NULL
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
        unit.QueryRows("SELECT guild_id, number, turn, asked_at FROM series_hosts WHERE member_id = @member", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM series_hosts WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM series_hosts WHERE member_id = @member", new { member });
}
