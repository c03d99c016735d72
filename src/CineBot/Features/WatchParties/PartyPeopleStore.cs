using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What watch parties keep about one person: read whole for them, and erased whole.</summary>
internal static class PartyPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> HostedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT guild_id, number, state, film_id, original_title, french_title, english_title, year, directors, runtime, local_start, zone, starts_at, minutes,
            place_kind, place_channel_id, place_words, seats, seats_left, version, rights, rights_note, description, series_number, series_slot, sequence,
            channel_id, created_at, published_at, host_asked_at, host_there_at, started_at, ends_at, closed_at, cancel_reason
        FROM parties
        WHERE host_member_id = @member
        ORDER BY created_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> CoHostedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, original_title AS film, year, starts_at, state FROM parties WHERE co_host_member_id = @member ORDER BY created_at",
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> SignUpsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT sign_ups.guild_id, sign_ups.number, parties.original_title AS film, parties.starts_at, sign_ups.answer, sign_ups.seat, sign_ups.queue,
            sign_ups.offered_until, sign_ups.access, sign_ups.version, sign_ups.help, sign_ups.help_words, sign_ups.is_stale, sign_ups.answered_at
        FROM sign_ups
        JOIN parties ON parties.guild_id = sign_ups.guild_id AND parties.number = sign_ups.number
        WHERE sign_ups.member_id = @member
        ORDER BY sign_ups.answered_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> HandedOverBy(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, number, asked_at FROM hand_overs WHERE from_member_id = @member", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> HandedOverTo(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, number, asked_at FROM hand_overs WHERE to_member_id = @member", new { member });

    public static MemberId? NextHost(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT host_member_id FROM parties WHERE host_member_id > @after ORDER BY host_member_id LIMIT 1", new { after });

    public static MemberId? NextCoHost(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT co_host_member_id FROM parties WHERE co_host_member_id > @after ORDER BY co_host_member_id LIMIT 1", new { after });

    public static MemberId? NextSignedUp(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM sign_ups WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextHandingOver(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT from_member_id FROM hand_overs WHERE from_member_id > @after ORDER BY from_member_id LIMIT 1", new { after });

    public static MemberId? NextAsked(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT to_member_id FROM hand_overs WHERE to_member_id > @after ORDER BY to_member_id LIMIT 1", new { after });

    /// <summary>The parties that name the person.</summary>
    public static IReadOnlyList<Place> PlacesOf(IReadUnit unit, MemberId member) => unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number FROM parties WHERE host_member_id = @member
        UNION
        SELECT guild_id AS Guild, number AS Number FROM parties WHERE co_host_member_id = @member
        UNION
        SELECT guild_id AS Guild, number AS Number FROM sign_ups WHERE member_id = @member
        """,
        new { member });

    /// <summary>A draft goes; an announced party stays for those who come, without the words of its host, and with the co-host as host where there is one.</summary>
    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM sign_ups WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM hand_overs WHERE from_member_id = @member OR to_member_id = @member", new { member });
        unit.Execute("DELETE FROM parties WHERE host_member_id = @member AND state = 'draft'", new { member });
        unit.Execute("UPDATE parties SET co_host_member_id = NULL WHERE co_host_member_id = @member", new { member });
        unit.Execute(
            """
            UPDATE parties
            SET host_member_id = co_host_member_id, co_host_member_id = NULL, description = NULL, rights_note = NULL, cancel_reason = NULL,
                place_words = NULL, place_kind = CASE WHEN place_kind = 'channel' THEN 'channel' END, host_asked_at = NULL, host_there_at = NULL
            WHERE host_member_id = @member
            """,
            new { member });
    }

    /// <summary>A party by its server and number.</summary>
    internal sealed record Place(GuildId Guild, long Number);
}
