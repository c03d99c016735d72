using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Digest;

/// <summary>One digest: between which instants it tells, when it was due, and where everybody reads it; null for those alone who asked for it. Its number is 0 until it goes out.</summary>
internal sealed record SentDigest(GuildId Guild, long Number, Instant From, Instant To, Instant DueAt, ChannelId? Channel);

/// <summary>When each server's digest comes, and those that went out.</summary>
internal static class DigestStore
{
    /// <summary>The usual times, switched off, where moderators set none.</summary>
    public static DigestTimes Find(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<Stored>(
        "SELECT guild_id, channel_id, day, hour, zone, next_at, told_at, set_by_member_id, is_posted FROM digest_settings WHERE guild_id = @guild",
        new { guild })?.Read() ?? DigestTimes.Usual(guild);

    /// <summary>The servers whose hour has come, the longest due first.</summary>
    public static IReadOnlyList<GuildId> Due(IReadUnit unit, Instant now) => unit.Query<GuildId>(
        "SELECT guild_id FROM digest_settings WHERE next_at IS NOT NULL AND next_at <= @now ORDER BY next_at",
        new { now });

    public static void Save(WriteUnit unit, DigestTimes times) => unit.Execute(
        """
        INSERT INTO digest_settings (guild_id, channel_id, day, hour, zone, next_at, told_at, set_by_member_id, is_posted)
        VALUES (@guild, @channel, @day, @hour, @zone, @next, @told, @setBy, @isPosted)
        ON CONFLICT (guild_id) DO UPDATE
        SET channel_id = excluded.channel_id, day = excluded.day, hour = excluded.hour, zone = excluded.zone, next_at = excluded.next_at, told_at = excluded.told_at,
            set_by_member_id = excluded.set_by_member_id, is_posted = excluded.is_posted
        """,
        new
        {
            guild = times.Guild,
            channel = times.Channel,
            day = (long)times.Day,
            hour = (long)times.Hour,
            zone = times.Zone,
            next = times.NextAt,
            told = times.ToldAt,
            setBy = times.SetBy,
            isPosted = times.IsPosted ? 1L : 0L,
        });

    public static SentDigest? FindSent(IReadUnit unit, CardRef card) => unit.QueryFirstOrNull<SentDigest>(
        """SELECT guild_id AS Guild, number AS Number, from_at AS "From", to_at AS "To", due_at AS DueAt, channel_id AS Channel FROM digests WHERE guild_id = @guild AND number = @number""",
        new { guild = card.Guild, number = card.Number });

    public static void Add(WriteUnit unit, SentDigest sent, IEnumerable<MemberId> named)
    {
        unit.Execute(
            "INSERT INTO digests (guild_id, number, from_at, to_at, due_at, channel_id) VALUES (@guild, @number, @from, @to, @dueAt, @channel)",
            new { guild = sent.Guild, number = sent.Number, from = sent.From, to = sent.To, dueAt = sent.DueAt, channel = sent.Channel });
        foreach (var member in named.Distinct())
            unit.Execute("INSERT INTO digest_people (guild_id, number, member_id) VALUES (@guild, @number, @member)", new { guild = sent.Guild, number = sent.Number, member });
    }

    /// <summary>Whom it may name: those whom it knew of when it went out, but for who erased everything since.</summary>
    public static IReadOnlySet<MemberId> Named(IReadUnit unit, SentDigest sent) =>
        unit.Query<MemberId>("SELECT member_id FROM digest_people WHERE guild_id = @guild AND number = @number", new { guild = sent.Guild, number = sent.Number }).ToHashSet();

    /// <summary>It was never told: the next one tells it too, unless that went out already.</summary>
    public static void GiveBack(WriteUnit unit, SentDigest unsent) => unit.Execute(
        "UPDATE digest_settings SET told_at = @from WHERE guild_id = @guild AND told_at = @to",
        new { guild = unsent.Guild, from = unsent.From, to = unsent.To });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> SetBy(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows("SELECT guild_id, channel_id, day, hour, zone, next_at, told_at, is_posted FROM digest_settings WHERE set_by_member_id = @member ORDER BY guild_id", new { member })
            .Select(row => new Dictionary<string, object?>(row) { ["day"] = new Text($"digest.day.{row["day"]}") }),
    ];

    public static MemberId? NextSetBy(IReadUnit unit, MemberId after) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT set_by_member_id FROM digest_settings WHERE set_by_member_id > @after ORDER BY set_by_member_id LIMIT 1",
        new { after });

    /// <summary>It goes on without the person.</summary>
    public static void Unname(WriteUnit unit, MemberId member) =>
        unit.Execute("UPDATE digest_settings SET set_by_member_id = NULL WHERE set_by_member_id = @member", new { member });

    /// <summary>The cards that tell of what came at that instant.</summary>
    public static IReadOnlyList<CardRef> Telling(IReadUnit unit, GuildId guild, Instant came) =>
    [
        .. unit.Query<long>("SELECT number FROM digests WHERE guild_id = @guild AND from_at < @came AND to_at >= @came", new { guild, came })
            .Select(number => new CardRef(guild, DigestCard.CardKind, number)),
    ];

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM digest_people WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM digest_readers WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM digests WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM digest_settings WHERE guild_id = @guild", new { guild });
    }

    private sealed record Stored(GuildId guild_id, ChannelId? channel_id, long day, long hour, string? zone, Instant? next_at, Instant? told_at, MemberId? set_by_member_id, long is_posted)
    {
        public DigestTimes Read() => new(guild_id, channel_id, (IsoDayOfWeek)day, (int)hour) { Zone = zone, NextAt = next_at, ToldAt = told_at, SetBy = set_by_member_id, IsPosted = is_posted != 0 };
    }
}
