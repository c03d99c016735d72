using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>Who agreed to which version of a server's charter.</summary>
internal static class AcceptanceStore
{
    /// <summary>The latest version that the person agreed to; null where none, or where they took it back.</summary>
    public static long? Latest(IReadUnit unit, GuildId guild, MemberId member) => unit.QueryFirstOrNull<long?>(
        "SELECT version FROM charter_acceptances WHERE guild_id = @guild AND member_id = @member ORDER BY version DESC LIMIT 1",
        new { guild, member });

    /// <summary>Whether the person agreed to what holds now: to the last version that asked everybody, or to a later one.</summary>
    public static bool Holds(IReadUnit unit, GuildId guild, MemberId member) =>
        CharterStore.LatestMajor(unit, guild) is not { } asked || Latest(unit, guild, member) >= asked;

    /// <summary>Agreeing twice is agreeing once, the first time; a role may have come to it since.</summary>
    public static void Keep(WriteUnit unit, Request request, long version, RoleId? role) => unit.Execute(
        """
        INSERT INTO charter_acceptances (guild_id, member_id, version, accepted_at, language, interaction_id, role_id)
        VALUES (@guild, @member, @version, @now, @language, @interaction, @role)
        ON CONFLICT (guild_id, member_id, version) DO UPDATE SET role_id = COALESCE(excluded.role_id, charter_acceptances.role_id)
        """,
        new
        {
            guild = request.InGuild,
            member = request.Member,
            version,
            now = unit.Now,
            language = request.Language is Language.French ? "fr" : "en",
            interaction = request.Id,
            role,
        });

    /// <summary>The roles that came with what the person agreed to.</summary>
    public static IReadOnlyList<RoleId> Roles(IReadUnit unit, GuildId guild, MemberId member) => unit.Query<RoleId>(
        "SELECT DISTINCT role_id FROM charter_acceptances WHERE guild_id = @guild AND member_id = @member AND role_id IS NOT NULL ORDER BY role_id",
        new { guild, member });

    /// <summary>The servers where a role came with it.</summary>
    public static IReadOnlyList<GuildId> WithRoles(IReadUnit unit, MemberId member) =>
        unit.Query<GuildId>("SELECT DISTINCT guild_id FROM charter_acceptances WHERE member_id = @member AND role_id IS NOT NULL", new { member });

    /// <summary>The role could not be given after all: it is not to be taken back one day from who has it by another way.</summary>
    public static void NotGiven(WriteUnit unit, GuildId guild, MemberId member, RoleId role) => unit.Execute(
        "UPDATE charter_acceptances SET role_id = NULL WHERE guild_id = @guild AND member_id = @member AND role_id = @role",
        new { guild, member, role });

    /// <summary>True where there was something to take back.</summary>
    public static bool TakeBack(WriteUnit unit, GuildId guild, MemberId member) =>
        unit.Execute("DELETE FROM charter_acceptances WHERE guild_id = @guild AND member_id = @member", new { guild, member }) > 0;

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM charter_acceptances WHERE member_id = @member", new { member });
        unit.Execute("UPDATE charters SET published_by_member_id = NULL WHERE published_by_member_id = @member", new { member });
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, version, accepted_at, language, interaction_id, role_id FROM charter_acceptances WHERE member_id = @member",
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> PublishedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, version, published_at, is_major, french, english, french_hash, english_hash FROM charters WHERE published_by_member_id = @member",
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM charter_acceptances WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextPublisher(IReadUnit unit, MemberId after) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT published_by_member_id FROM charters WHERE published_by_member_id > @after ORDER BY published_by_member_id LIMIT 1",
        new { after });
}
