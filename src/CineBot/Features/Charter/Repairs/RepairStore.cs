using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>The repairs that were offered in cases, one at a time.</summary>
internal static class RepairStore
{
    public static void Add(WriteUnit unit, Repair repair) => unit.Execute(
        """
        INSERT INTO repairs (guild_id, repair, number, kind, state, words, given, is_relayed, offered_at, until_at, agreed_at, look_at, settled_at)
        VALUES (@guild_id, @repair, @number, @kind, @state, @words, @given, @is_relayed, @offered_at, @until_at, @agreed_at, @look_at, @settled_at)
        """,
        Row.Of(repair));

    public static void Save(WriteUnit unit, Repair repair) => unit.Execute(
        """
        UPDATE repairs
        SET state = @state, given = @given, is_relayed = @is_relayed, agreed_at = @agreed_at, look_at = @look_at, settled_at = @settled_at
        WHERE guild_id = @guild_id AND repair = @repair
        """,
        Row.Of(repair));

    public static Repair? Find(IReadUnit unit, GuildId guild, long repair) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, repair, number, kind, state, words, given, is_relayed, offered_at, until_at, agreed_at, look_at, settled_at
        FROM repairs
        WHERE guild_id = @guild AND repair = @repair
        """,
        new { guild, repair })?.Read();

    /// <summary>Of a case, the latest first.</summary>
    public static IReadOnlyList<Repair> Of(IReadUnit unit, Case one) => [.. unit.Query<Row>(
        """
        SELECT guild_id, repair, number, kind, state, words, given, is_relayed, offered_at, until_at, agreed_at, look_at, settled_at
        FROM repairs
        WHERE guild_id = @guild AND number = @number
        ORDER BY repair DESC
        """,
        new { guild = one.Guild, number = one.Number }).Select(row => row.Read())];

    /// <summary>The one that is under way; null where there is none.</summary>
    public static Repair? FindOpen(IReadUnit unit, Case one) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, repair, number, kind, state, words, given, is_relayed, offered_at, until_at, agreed_at, look_at, settled_at
        FROM repairs
        WHERE guild_id = @guild AND number = @number AND settled_at IS NULL
        """,
        new { guild = one.Guild, number = one.Number })?.Read();

    private sealed record Row(
        GuildId guild_id, long repair, long number, string kind, string state, string? words, string? given, long is_relayed,
        Instant offered_at, Instant until_at, Instant? agreed_at, Instant? look_at, Instant? settled_at)
    {
        public static Row Of(Repair one) => new(
            one.Guild, one.Number, one.Case, one.Kind.ToString().ToLowerInvariant(), one.State.ToString().ToLowerInvariant(), one.Words, one.Given, one.IsRelayed ? 1 : 0,
            one.OfferedAt, one.UntilAt, one.AgreedAt, one.LookAt, one.SettledAt);

        public Repair Read() => new(guild_id, repair, number, Enum.Parse<RepairKind>(kind, ignoreCase: true), Enum.Parse<RepairState>(state, ignoreCase: true), offered_at)
        {
            Words = words,
            Given = given,
            IsRelayed = is_relayed != 0,
            UntilAt = until_at,
            AgreedAt = agreed_at,
            LookAt = look_at,
            SettledAt = settled_at,
        };
    }
}
