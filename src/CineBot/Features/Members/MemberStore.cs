using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>What people set for themselves.</summary>
internal static class MemberStore
{
    /// <summary>Null where the person chose none.</summary>
    public static string? FindLanguage(IReadUnit unit, MemberId member) =>
        unit.QueryFirstOrNull<string>("SELECT language FROM members WHERE member_id = @member", new { member });

    /// <summary>The one they chose, or else the one that they read when they chose what may reach them; null where neither is known.</summary>
    public static string? FindReading(IReadUnit unit, MemberId member) =>
        unit.QueryFirstOrNull<string>("SELECT COALESCE(language, spoken) FROM members WHERE member_id = @member", new { member });

    /// <summary>Empty where the person set nothing; a zone that this program's tables no longer hold counts as none.</summary>
    public static MemberSettings Find(IReadUnit unit, MemberId member) => unit.QueryFirstOrNull<Stored>(
        "SELECT language, zone, quiet_from, quiet_to, paused_until FROM members WHERE member_id = @member",
        new { member })?.Read() ?? MemberSettings.None;

    /// <summary>Null: as the person's Discord says.</summary>
    public static int SetLanguage(WriteUnit unit, MemberId member, string? language) => unit.Execute(
        """
        INSERT INTO members (member_id, language) VALUES (@member, @language)
        ON CONFLICT (member_id) DO UPDATE SET language = excluded.language
        """,
        new { member, language });

    /// <summary>Notes in which language the person reads, for messages that come unasked by any request of theirs.</summary>
    public static int NoteSpoken(WriteUnit unit, MemberId member, string spoken) => unit.Execute(
        """
        INSERT INTO members (member_id, spoken) VALUES (@member, @spoken)
        ON CONFLICT (member_id) DO UPDATE SET spoken = excluded.spoken
        """,
        new { member, spoken });

    /// <summary>A null zone is the server's.</summary>
    public static int SetHours(WriteUnit unit, MemberId member, DateTimeZone? zone, QuietHours? quiet) => unit.Execute(
        """
        INSERT INTO members (member_id, zone, quiet_from, quiet_to) VALUES (@member, @zone, @from, @to)
        ON CONFLICT (member_id) DO UPDATE SET zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
        """,
        new { member, zone = zone?.Id, from = quiet?.FromMinute, to = quiet?.ToMinute });

    /// <summary>Null ends the pause.</summary>
    public static int Pause(WriteUnit unit, MemberId member, Instant? until) => unit.Execute(
        """
        INSERT INTO members (member_id, paused_until) VALUES (@member, @until)
        ON CONFLICT (member_id) DO UPDATE SET paused_until = excluded.paused_until
        """,
        new { member, until });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows("SELECT language, spoken, zone, quiet_from, quiet_to, paused_until FROM members WHERE member_id = @member", new { member })
            .Select(row => row.ToDictionary(cell => cell.Key, cell => cell is { Key: "quiet_from" or "quiet_to", Value: long minute } ? QuietHours.Write(minute) : cell.Value)),
    ];

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM members WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static int Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM members WHERE member_id = @member", new { member });

    private sealed record Stored(string? language, string? zone, long? quiet_from, long? quiet_to, Instant? paused_until)
    {
        public MemberSettings Read() => new(
            language,
            zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone),
            quiet_from is { } from && quiet_to is { } to ? new(from, to) : null,
            paused_until);
    }
}
