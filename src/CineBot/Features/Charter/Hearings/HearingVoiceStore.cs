using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Those who are heard. A person reads their own by their code; a moderator only those of a case that <see cref="CaseStore"/> gave them.</summary>
internal static class HearingVoiceStore
{
    public static void Add(WriteUnit unit, HearingVoice voice) => unit.Execute(
        """
        INSERT INTO hearing_voices (guild_id, voice, number, code, part, member_id, state, about, happened, felt, wanted, facts, facts_state, invited_at, closes_at, answered_at)
        VALUES (@guild_id, @voice, @number, @code, @part, @member_id, @state, @about, @happened, @felt, @wanted, @facts, @facts_state, @invited_at, @closes_at, @answered_at)
        """,
        Row.Of(voice));

    public static void Save(WriteUnit unit, HearingVoice voice) => unit.Execute(
        """
        UPDATE hearing_voices
        SET state = @state, happened = @happened, felt = @felt, wanted = @wanted, facts = @facts, facts_state = @facts_state, answered_at = @answered_at
        WHERE guild_id = @guild_id AND voice = @voice
        """,
        Row.Of(voice));

    /// <summary>Their time begins anew.</summary>
    public static void Reopen(WriteUnit unit, HearingVoice voice) => unit.Execute(
        "UPDATE hearing_voices SET state = @state, invited_at = @invited_at, closes_at = @closes_at WHERE guild_id = @guild_id AND voice = @voice",
        Row.Of(voice));

    /// <summary>Null where it is somebody else's, or none.</summary>
    public static HearingVoice? FindOwn(IReadUnit unit, GuildId guild, MemberId member, string code) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, voice, number, code, part, member_id, state, about, happened, felt, wanted, facts, facts_state, invited_at, closes_at, answered_at
        FROM hearing_voices
        WHERE guild_id = @guild AND code = @code AND member_id = @member
        """,
        new { guild, member, code })?.Read();

    public static HearingVoice? Find(IReadUnit unit, GuildId guild, long voice) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, voice, number, code, part, member_id, state, about, happened, felt, wanted, facts, facts_state, invited_at, closes_at, answered_at
        FROM hearing_voices
        WHERE guild_id = @guild AND voice = @voice
        """,
        new { guild, voice })?.Read();

    /// <summary>Of a case, in the order in which they were invited.</summary>
    public static IReadOnlyList<HearingVoice> Of(IReadUnit unit, Case one) => [.. unit.Query<Row>(
        """
        SELECT guild_id, voice, number, code, part, member_id, state, about, happened, felt, wanted, facts, facts_state, invited_at, closes_at, answered_at
        FROM hearing_voices
        WHERE guild_id = @guild AND number = @number
        ORDER BY voice
        """,
        new { guild = one.Guild, number = one.Number }).Select(row => row.Read())];

    /// <summary>Where a person is heard in a server, the latest first.</summary>
    public static IReadOnlyList<HearingVoice> Own(IReadUnit unit, GuildId guild, MemberId member) => [.. unit.Query<Row>(
        """
        SELECT guild_id, voice, number, code, part, member_id, state, about, happened, felt, wanted, facts, facts_state, invited_at, closes_at, answered_at
        FROM hearing_voices
        WHERE member_id = @member AND guild_id = @guild
        ORDER BY voice DESC
        LIMIT 20
        """,
        new { guild, member }).Select(row => row.Read())];

    public static bool IsAnySilent(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM hearing_voices WHERE state = 'invited' AND closes_at <= @now LIMIT 1", new { now }) is not null;

    /// <summary>Those whose time is over without a word; how many there were.</summary>
    public static int Silence(WriteUnit unit) => unit.Execute(
        "UPDATE hearing_voices SET state = 'silent' WHERE state = 'invited' AND closes_at <= @now",
        new { now = unit.Now });

    private sealed record Row(
        GuildId guild_id, long voice, long number, string code, string part, MemberId? member_id, string state, string? about, string? happened, string? felt, string? wanted,
        string? facts, string? facts_state, Instant invited_at, Instant closes_at, Instant? answered_at)
    {
        public static Row Of(HearingVoice voice) => new(
            voice.Guild, voice.Voice, voice.Number, voice.Code, CasePartyStore.Name(voice.Part), voice.Member, voice.State.ToString().ToLowerInvariant(), voice.About, voice.Happened, voice.Felt, voice.Wanted,
            voice.Facts, voice.FactsState?.ToString().ToLowerInvariant(), voice.InvitedAt, voice.ClosesAt, voice.AnsweredAt);

        public HearingVoice Read() => new(guild_id, voice, number, code, Enum.Parse<CasePart>(part, ignoreCase: true), member_id)
        {
            State = Enum.Parse<VoiceState>(state, ignoreCase: true),
            About = about,
            Happened = happened,
            Felt = felt,
            Wanted = wanted,
            Facts = facts,
            FactsState = facts_state is null ? null : Enum.Parse<FactsState>(facts_state, ignoreCase: true),
            InvitedAt = invited_at,
            ClosesAt = closes_at,
            AnsweredAt = answered_at,
        };
    }
}
