using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Appeals: read by the person who made one, and by moderators only of a case that <see cref="CaseStore"/> gave them.</summary>
internal static class AppealStore
{
    /// <summary>False where one was made already: two at once make one.</summary>
    public static bool Add(WriteUnit unit, Appeal appeal) => unit.Execute(
        """
        INSERT INTO case_appeals (guild_id, number, member_id, entered_by_member_id, is_entered, words, state, made_at)
        VALUES (@guild, @number, @member, @enteredBy, @isEntered, @words, 'open', @madeAt)
        ON CONFLICT (guild_id, number) DO NOTHING
        """,
        new
        {
            guild = appeal.Guild,
            number = appeal.Number,
            member = appeal.Member,
            enteredBy = appeal.EnteredBy,
            isEntered = appeal.IsEntered ? 1L : 0L,
            words = appeal.Words,
            madeAt = appeal.MadeAt,
        }) > 0;

    public static Appeal? Find(IReadUnit unit, Case one) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, member_id, entered_by_member_id, is_entered, words, state, answer, made_at, settled_at
        FROM case_appeals
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild = one.Guild, number = one.Number })?.Read();

    /// <summary>The number of a case that concerns a person and of which they were told; null for any other.</summary>
    public static long? FindCase(IReadUnit unit, GuildId guild, MemberId member, string code) => unit.QueryFirstOrNull<long?>(
        """
        SELECT cases.number
        FROM cases JOIN case_parties ON case_parties.guild_id = cases.guild_id AND case_parties.number = cases.number
        WHERE cases.guild_id = @guild AND cases.code = @code AND cases.state <> 'expunged'
            AND case_parties.member_id = @member AND case_parties.part = 'concerned' AND case_parties.told_at IS NOT NULL
        """,
        new { guild, member, code });

    public static void Settle(WriteUnit unit, Case one, AppealState state, string? answer) => unit.Execute(
        "UPDATE case_appeals SET state = @state, answer = @answer, settled_at = @now WHERE guild_id = @guild AND number = @number AND state = 'open'",
        new { guild = one.Guild, number = one.Number, state = Name(state), answer, now = unit.Now });

    public static string Name(AppealState state) => state.ToString().ToLowerInvariant();

    public static AppealState Read(string name) => Enum.Parse<AppealState>(name, ignoreCase: true);

    private sealed record Row(
        GuildId guild_id, long number, MemberId? member_id, MemberId? entered_by_member_id, long is_entered, string? words, string state, string? answer,
        Instant made_at, Instant? settled_at)
    {
        public Appeal Read() => new(guild_id, number, made_at)
        {
            Member = member_id,
            EnteredBy = entered_by_member_id,
            IsEntered = is_entered != 0,
            Words = words,
            State = AppealStore.Read(state),
            Answer = answer,
            SettledAt = settled_at,
        };
    }
}
