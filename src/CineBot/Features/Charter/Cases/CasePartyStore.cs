using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Who is in a case. For the bot's own rules; a moderator reads them only of a case that <see cref="CaseStore"/> gave them.</summary>
internal static class CasePartyStore
{
    /// <summary>By the same part only once.</summary>
    public static void Add(WriteUnit unit, GuildId guild, long number, MemberId member, CasePart part) => unit.Execute(
        """
        INSERT INTO case_parties (guild_id, number, party, part, member_id, since_at)
        SELECT @guild, @number, 1 + COALESCE((SELECT MAX(party) FROM case_parties WHERE guild_id = @guild AND number = @number), 0), @part, @member, @now
        WHERE NOT EXISTS (SELECT 1 FROM case_parties WHERE guild_id = @guild AND number = @number AND member_id = @member AND part = @part)
        """,
        new { guild, number, member, part = Name(part), now = unit.Now });

    public static void Remove(WriteUnit unit, GuildId guild, long number, MemberId member, CasePart part) => unit.Execute(
        "DELETE FROM case_parties WHERE guild_id = @guild AND number = @number AND member_id = @member AND part = @part",
        new { guild, number, member, part = Name(part) });

    /// <summary>In the order in which they came.</summary>
    public static IReadOnlyList<CaseParty> Of(IReadUnit unit, Case one) => [.. unit.Query<Row>(
        "SELECT part AS Part, member_id AS Member, since_at AS SinceAt, told_at AS ToldAt FROM case_parties WHERE guild_id = @guild AND number = @number ORDER BY party",
        new { guild = one.Guild, number = one.Number }).Select(row => new CaseParty(Enum.Parse<CasePart>(row.Part, ignoreCase: true), row.Member, row.SinceAt, row.ToldAt))];

    /// <summary>Those with one part whose names are still known.</summary>
    public static IReadOnlyList<MemberId> Members(IReadUnit unit, Case one, CasePart part) => unit.Query<MemberId>(
        "SELECT member_id FROM case_parties WHERE guild_id = @guild AND number = @number AND part = @part AND member_id IS NOT NULL ORDER BY party",
        new { guild = one.Guild, number = one.Number, part = Name(part) });

    public static bool Has(IReadUnit unit, Case one, MemberId member, CasePart part) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM case_parties WHERE guild_id = @guild AND number = @number AND member_id = @member AND part = @part",
        new { guild = one.Guild, number = one.Number, member, part = Name(part) }) is not null;

    /// <summary>They now know from the bot that there is a case: from then on their own export says so. Whoever reported knows it by their own report's code, and by no other.</summary>
    public static void MarkTold(WriteUnit unit, Case one, MemberId member) => unit.Execute(
        "UPDATE case_parties SET told_at = @now WHERE guild_id = @guild AND number = @number AND member_id = @member AND part <> 'reporter' AND told_at IS NULL",
        new { guild = one.Guild, number = one.Number, member, now = unit.Now });

    /// <summary>The keyed pseudonyms of those who erased everything and may not judge it: who is in it, who facilitates, and of an appeal who decided.</summary>
    public static IReadOnlyList<string> Pseudonyms(IReadUnit unit, Case one) => unit.Query<string>(
        "SELECT pseudonym FROM case_returns WHERE guild_id = @guild AND number = @number",
        new { guild = one.Guild, number = one.Number });

    public static string Name(CasePart part) => part.ToString().ToLowerInvariant();

    private sealed record Row(string Part, MemberId? Member, Instant SinceAt, Instant? ToldAt);
}
