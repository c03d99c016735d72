using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>The watch parties of each server.</summary>
internal static class PartyStore
{
    /// <summary>Null where the server has none of that number.</summary>
    public static Party? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<PartyRow>(
        """
        SELECT guild_id, number, host_member_id, co_host_member_id, state, film_id, original_title, french_title, english_title, year, directors, runtime,
            local_start, zone, starts_at, minutes, place_kind, place_channel_id, place_words, seats, seats_left, version, rights, rights_note, description,
            series_number, series_slot, sequence, channel_id, created_at, published_at, host_asked_at, host_there_at, started_at, ends_at, closed_at, cancel_reason
        FROM parties
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number })?.Read();

    public static long NextNumber(WriteUnit unit, GuildId guild) => unit.NextNumber(guild, "party");

    public static void Add(WriteUnit unit, Party party) => unit.Execute(
        """
        INSERT INTO parties (
            guild_id, number, host_member_id, co_host_member_id, state, film_id, original_title, french_title, english_title, year, directors, runtime,
            local_start, zone, starts_at, minutes, place_kind, place_channel_id, place_words, seats, seats_left, version, rights, rights_note, description,
            series_number, series_slot, sequence, channel_id, created_at, published_at, host_asked_at, host_there_at, started_at, ends_at, closed_at, cancel_reason)
        VALUES (
            @guild_id, @number, @host_member_id, @co_host_member_id, @state, @film_id, @original_title, @french_title, @english_title, @year, @directors, @runtime,
            @local_start, @zone, @starts_at, @minutes, @place_kind, @place_channel_id, @place_words, @seats, @seats_left, @version, @rights, @rights_note, @description,
            @series_number, @series_slot, @sequence, @channel_id, @created_at, @published_at, @host_asked_at, @host_there_at, @started_at, @ends_at, @closed_at, @cancel_reason)
        """,
        PartyRow.Of(party));

    /// <summary>Writes everything but the seats, which only <see cref="SeatStore"/> counts.</summary>
    public static void Save(WriteUnit unit, Party party) => unit.Execute(
        """
        UPDATE parties
        SET host_member_id = @host_member_id, co_host_member_id = @co_host_member_id, state = @state,
            film_id = @film_id, original_title = @original_title, french_title = @french_title, english_title = @english_title, year = @year, directors = @directors, runtime = @runtime,
            local_start = @local_start, zone = @zone, starts_at = @starts_at, minutes = @minutes, place_kind = @place_kind, place_channel_id = @place_channel_id, place_words = @place_words,
            version = @version, rights = @rights, rights_note = @rights_note, description = @description, series_number = @series_number, series_slot = @series_slot,
            sequence = @sequence, channel_id = @channel_id, published_at = @published_at, host_asked_at = @host_asked_at, host_there_at = @host_there_at,
            started_at = @started_at, ends_at = @ends_at, closed_at = @closed_at, cancel_reason = @cancel_reason
        WHERE guild_id = @guild_id AND number = @number
        """,
        PartyRow.Of(party));

    /// <summary>What is announced and not over: first what the person holds or said yes to, then the rest, each the soonest first.</summary>
    public static IReadOnlyList<Party> Coming(IReadUnit unit, GuildId guild, MemberId member, long skip, long atMost) =>
        All(unit, unit.Query<Key>(
            """
            SELECT guild_id AS Guild, number AS Number
            FROM parties
            WHERE guild_id = @guild AND state IN ('published', 'lobby', 'started', 'paused', 'debate')
            ORDER BY
                CASE WHEN host_member_id = @member OR co_host_member_id = @member OR EXISTS (
                    SELECT 1 FROM sign_ups WHERE sign_ups.guild_id = parties.guild_id AND sign_ups.number = parties.number AND sign_ups.member_id = @member AND sign_ups.answer = 'yes')
                THEN 0 ELSE 1 END,
                starts_at, number
            LIMIT @atMost OFFSET @skip
            """,
            new { guild, member, skip, atMost }));

    public static long CountComing(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM parties WHERE guild_id = @guild AND state IN ('published', 'lobby', 'started', 'paused', 'debate')",
        new { guild }) ?? 0;

    /// <summary>Those whose film or date is being chosen: first what the person holds, each the oldest first.</summary>
    public static IReadOnlyList<Party> Choosing(IReadUnit unit, GuildId guild, MemberId member, long skip, long atMost) =>
        All(unit, unit.Query<Key>(
            """
            SELECT guild_id AS Guild, number AS Number
            FROM parties
            WHERE guild_id = @guild AND state = 'choosing'
            ORDER BY CASE WHEN host_member_id = @member OR co_host_member_id = @member THEN 0 ELSE 1 END, number
            LIMIT @atMost OFFSET @skip
            """,
            new { guild, member, skip, atMost }));

    public static long CountChoosing(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM parties WHERE guild_id = @guild AND state = 'choosing'",
        new { guild }) ?? 0;

    /// <summary>Announced parties, of every server, that begin by an instant.</summary>
    public static IReadOnlyList<Party> StartingBy(IReadUnit unit, Instant before, long atMost) =>
        All(unit, unit.Query<Key>(
            "SELECT guild_id AS Guild, number AS Number FROM parties WHERE state = 'published' AND starts_at <= @before ORDER BY starts_at LIMIT @atMost",
            new { before, atMost }));

    /// <summary>Parties, of every server, whose film is over by now.</summary>
    public static IReadOnlyList<Party> OverAt(IReadUnit unit, Instant now, long atMost) =>
        All(unit, unit.Query<Key>(
            "SELECT guild_id AS Guild, number AS Number FROM parties WHERE state IN ('started', 'paused', 'debate') AND ends_at <= @now ORDER BY ends_at LIMIT @atMost",
            new { now, atMost }));

    public static bool AnyDraftBefore(IReadUnit unit, Instant before) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM parties WHERE state = 'draft' AND created_at < @before LIMIT 1", new { before }) is not null;

    /// <summary>Drafts that nobody published are forgotten.</summary>
    public static void Sweep(WriteUnit unit, Instant before) =>
        unit.Execute("DELETE FROM parties WHERE state = 'draft' AND created_at < @before", new { before });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM hand_overs WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM sign_ups WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM parties WHERE guild_id = @guild", new { guild });
    }

    private static IReadOnlyList<Party> All(IReadUnit unit, IReadOnlyList<Key> keys) => [.. keys.Select(key => Find(unit, key.Guild, key.Number)).OfType<Party>()];

    private sealed record Key(GuildId Guild, long Number);
}
