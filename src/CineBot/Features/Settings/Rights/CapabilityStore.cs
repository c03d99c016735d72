using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Somebody who was named in a server.</summary>
internal sealed record NamedPerson(GuildId Guild, MemberId Member);

/// <summary>What those who were named may do.</summary>
internal static class CapabilityStore
{
    public static bool Has(IReadUnit unit, GuildId guild, MemberId member, Capability capability) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM moderator_capabilities WHERE guild_id = @guild AND capability = @capability AND member_id = @member",
        new { guild, capability = Capabilities.StoredAs(capability), member }) is not null;

    public static IReadOnlyList<Capability> Of(IReadUnit unit, GuildId guild, MemberId member) =>
    [
        .. unit.Query<string>("SELECT capability FROM moderator_capabilities WHERE member_id = @member AND guild_id = @guild", new { guild, member })
            .Select(Capabilities.Parse).OfType<Capability>().Order(),
    ];

    /// <summary>Those who were named for it, in the order of their ids.</summary>
    public static IReadOnlyList<MemberId> Named(IReadUnit unit, GuildId guild, Capability capability, long atMost) => unit.Query<MemberId>(
        "SELECT member_id FROM moderator_capabilities WHERE guild_id = @guild AND capability = @capability ORDER BY member_id LIMIT @atMost",
        new { guild, capability = Capabilities.StoredAs(capability), atMost });

    /// <summary>The next of those who are named for cases anywhere, server by server.</summary>
    public static IReadOnlyList<NamedPerson> AfterForCases(IReadUnit unit, NamedPerson after, long atMost) => unit.Query<NamedPerson>(
        """
        SELECT guild_id AS Guild, member_id AS Member
        FROM moderator_capabilities INDEXED BY moderator_capabilities_cases
        WHERE capability = 'cases' AND (guild_id, member_id) > (@guild, @member)
        ORDER BY guild_id, member_id
        LIMIT @atMost
        """,
        new { guild = after.Guild, member = after.Member, atMost });

    /// <summary>Giving twice is giving once.</summary>
    public static void Give(WriteUnit unit, GuildId guild, MemberId member, Capability capability) => unit.Execute(
        """
        INSERT INTO moderator_capabilities (guild_id, capability, member_id, given_at)
        VALUES (@guild, @capability, @member, @now)
        ON CONFLICT (guild_id, capability, member_id) DO NOTHING
        """,
        new { guild, capability = Capabilities.StoredAs(capability), member, now = unit.Now });

    public static void Take(WriteUnit unit, GuildId guild, MemberId member, Capability capability) => unit.Execute(
        "DELETE FROM moderator_capabilities WHERE guild_id = @guild AND capability = @capability AND member_id = @member",
        new { guild, capability = Capabilities.StoredAs(capability), member });

    public static void TakeAll(WriteUnit unit, GuildId guild, MemberId member) =>
        unit.Execute("DELETE FROM moderator_capabilities WHERE member_id = @member AND guild_id = @guild", new { guild, member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, capability, given_at FROM moderator_capabilities WHERE member_id = @member", new { member });

    /// <summary>The next person, by id, whom anybody named for something.</summary>
    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM moderator_capabilities WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM moderator_capabilities WHERE member_id = @member", new { member });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM moderator_capabilities WHERE guild_id = @guild", new { guild });
}
