using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Who wants to hear of a party while its film or its date is being chosen.</summary>
internal static class InterestStore
{
    /// <summary>True when it was not said before.</summary>
    public static bool Add(WriteUnit unit, GuildId guild, long party, MemberId member) => unit.Execute(
        """
        INSERT INTO party_interests (guild_id, party_number, member_id, interested_at)
        VALUES (@guild, @party, @member, @now)
        ON CONFLICT (guild_id, party_number, member_id) DO NOTHING
        """,
        new { guild, party, member, now = unit.Now }) > 0;

    public static bool Remove(WriteUnit unit, GuildId guild, long party, MemberId member) => unit.Execute(
        "DELETE FROM party_interests WHERE guild_id = @guild AND party_number = @party AND member_id = @member",
        new { guild, party, member }) > 0;

    public static bool Has(IReadUnit unit, GuildId guild, long party, MemberId member) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM party_interests WHERE guild_id = @guild AND party_number = @party AND member_id = @member",
        new { guild, party, member }) is not null;

    public static long Count(IReadUnit unit, GuildId guild, long party) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM party_interests WHERE guild_id = @guild AND party_number = @party",
        new { guild, party })!.Value;

    public static IReadOnlyList<MemberId> All(IReadUnit unit, GuildId guild, long party) => unit.Query<MemberId>(
        "SELECT member_id FROM party_interests WHERE guild_id = @guild AND party_number = @party ORDER BY interested_at, member_id",
        new { guild, party });

    /// <summary>How many parties of a host are being chosen in the server.</summary>
    public static long CountChoosing(IReadUnit unit, GuildId guild, MemberId host) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM parties WHERE host_member_id = @host AND guild_id = @guild AND state = 'choosing'",
        new { guild, host })!.Value;

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM party_interests WHERE guild_id = @guild", new { guild });
}
