using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Allies;

/// <summary>The allies of those who are heard: read by the person who chose, and by the ally, each by a code of their own.</summary>
internal static class AllyStore
{
    public static void Add(WriteUnit unit, Ally ally) => unit.Execute(
        """
        INSERT INTO allies (guild_id, ally, voice, code, member_id, state, is_reading, word, asked_at, answered_at)
        VALUES (@guild_id, @ally, @voice, @code, @member_id, @state, @is_reading, @word, @asked_at, @answered_at)
        """,
        Row.Of(ally));

    public static void Save(WriteUnit unit, Ally ally) => unit.Execute(
        "UPDATE allies SET state = @state, is_reading = @is_reading, answered_at = @answered_at WHERE guild_id = @guild_id AND ally = @ally",
        Row.Of(ally));

    /// <summary>Null where somebody else was asked, or nobody.</summary>
    public static Ally? FindOwn(IReadUnit unit, GuildId guild, MemberId member, string code) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, ally, voice, code, member_id, state, is_reading, word, asked_at, answered_at
        FROM allies
        WHERE guild_id = @guild AND code = @code AND member_id = @member
        """,
        new { guild, member, code })?.Read();

    /// <summary>Who stands beside that voice, or is asked to; null where nobody is.</summary>
    public static Ally? FindOf(IReadUnit unit, GuildId guild, long voice) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, ally, voice, code, member_id, state, is_reading, word, asked_at, answered_at
        FROM allies
        WHERE guild_id = @guild AND voice = @voice AND state IN ('asked', 'accepted')
        """,
        new { guild, voice })?.Read();

    /// <summary>How many were asked for that voice so far.</summary>
    public static long CountOf(IReadUnit unit, GuildId guild, long voice) =>
        unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM allies WHERE guild_id = @guild AND voice = @voice", new { guild, voice }) ?? 0;

    /// <summary>Those beside whom a person stands, or is asked to.</summary>
    public static IReadOnlyList<Ally> Own(IReadUnit unit, GuildId guild, MemberId member) => [.. unit.Query<Row>(
        """
        SELECT guild_id, ally, voice, code, member_id, state, is_reading, word, asked_at, answered_at
        FROM allies
        WHERE member_id = @member AND guild_id = @guild AND state IN ('asked', 'accepted')
        ORDER BY ally DESC
        LIMIT 20
        """,
        new { guild, member }).Select(row => row.Read())];

    /// <summary>Everybody who was asked to be beside somebody in a case, whatever they answered.</summary>
    public static IReadOnlyList<Ally> Of(IReadUnit unit, Case one) => [.. unit.Query<Row>(
        """
        SELECT allies.guild_id, ally, allies.voice, allies.code, allies.member_id, allies.state, is_reading, word, asked_at, allies.answered_at
        FROM hearing_voices JOIN allies ON allies.guild_id = hearing_voices.guild_id AND allies.voice = hearing_voices.voice
        WHERE hearing_voices.guild_id = @guild AND hearing_voices.number = @number
        """,
        new { guild = one.Guild, number = one.Number }).Select(row => row.Read())];

    /// <summary>Everybody whom a person asked, in every server.</summary>
    public static IReadOnlyList<Ally> Beside(IReadUnit unit, MemberId person) => [.. unit.Query<Row>(
        """
        SELECT allies.guild_id, ally, allies.voice, allies.code, allies.member_id, allies.state, is_reading, word, asked_at, allies.answered_at
        FROM hearing_voices JOIN allies ON allies.guild_id = hearing_voices.guild_id AND allies.voice = hearing_voices.voice
        WHERE hearing_voices.member_id = @person
        """,
        new { person }).Select(row => row.Read())];

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, code, state, is_reading, asked_at, answered_at FROM allies WHERE member_id = @member ORDER BY asked_at", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM allies WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>Who goes is beside nobody any more, and nobody is beside them.</summary>
    public static void Erase(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM allies WHERE member_id = @member", new { member });
        unit.Execute(
            "DELETE FROM allies WHERE (guild_id, voice) IN (SELECT guild_id, voice FROM hearing_voices WHERE member_id = @member)",
            new { member });
    }

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM allies WHERE guild_id = @guild", new { guild });

    private sealed record Row(
        GuildId guild_id, long ally, long voice, string code, MemberId member_id, string state, long is_reading, string? word, Instant asked_at, Instant? answered_at)
    {
        public static Row Of(Ally one) => new(
            one.Guild, one.Number, one.Voice, one.Code, one.Member, one.State.ToString().ToLowerInvariant(), one.IsReading ? 1 : 0, one.Word, one.AskedAt, one.AnsweredAt);

        public Ally Read() => new(guild_id, ally, voice, code, member_id, Enum.Parse<AllyState>(state, ignoreCase: true), asked_at)
        {
            IsReading = is_reading != 0,
            Word = word,
            AnsweredAt = answered_at,
        };
    }
}
