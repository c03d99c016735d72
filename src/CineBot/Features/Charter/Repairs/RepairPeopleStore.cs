using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What one person finds of repairs in their own data, and how it goes.</summary>
internal static class RepairPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT repair_people.guild_id, repair_people.code, repair_people.part, repairs.kind, repair_people.consent, repair_people.sees_threads, repair_people.answered_at, repair_people.is_kept,
            repair_people.unanswered, repair_people.wrote_at, CASE WHEN repair_people.part = 'concerned' THEN repairs.given END AS given
        FROM repair_people JOIN repairs ON repairs.guild_id = repair_people.guild_id AND repairs.repair = repair_people.repair
        WHERE repair_people.member_id = @member
        ORDER BY repairs.offered_at
        """,
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM repair_people WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>The repairs that somebody is in.</summary>
    public static IReadOnlyList<(GuildId Guild, long Repair)> With(IReadUnit unit, MemberId member) => [.. unit.Query<Key>(
        "SELECT guild_id AS Guild, repair AS Repair FROM repair_people WHERE member_id = @member", new { member }).Select(key => (key.Guild, key.Repair))];

    /// <summary>Their name goes, and with the person concerned what they wrote; whoever accepted to facilitate still does not judge the case when they come back.</summary>
    public static void Erase(WriteUnit unit, MemberId member, string pseudonym)
    {
        unit.Execute(
            """
            UPDATE repairs SET given = NULL
            WHERE (guild_id, repair) IN (SELECT guild_id, repair FROM repair_people WHERE member_id = @member AND part = 'concerned')
            """,
            new { member });
        unit.Execute("UPDATE repair_people SET pseudonym = @pseudonym WHERE member_id = @member AND part = 'facilitator' AND consent IN ('yes', 'withdrawn')", new { member, pseudonym });
        unit.Execute("UPDATE repair_people SET member_id = NULL WHERE member_id = @member", new { member });
    }

    public static void Empty(WriteUnit unit, Case one) =>
        unit.Execute("DELETE FROM repairs WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM repairs WHERE guild_id = @guild", new { guild });

    private sealed record Key(GuildId Guild, long Repair);
}
