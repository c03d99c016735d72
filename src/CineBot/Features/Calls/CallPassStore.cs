using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>Who pressed « Pas pour moi » under a call: nobody is told, and the person hears of it no more.</summary>
internal static class CallPassStore
{
    public static bool Has(IReadUnit unit, GuildId guild, long number, MemberId member) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM call_passes WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild, number, member }) is not null;

    public static void Set(WriteUnit unit, GuildId guild, long number, MemberId member) => unit.Execute(
        "INSERT INTO call_passes (guild_id, number, member_id, passed_at) VALUES (@guild, @number, @member, @now) ON CONFLICT (guild_id, number, member_id) DO NOTHING",
        new { guild, number, member, now = unit.Now });

    /// <summary>Nobody can be told of it any more.</summary>
    public static void Forget(WriteUnit unit, Call call) =>
        unit.Execute("DELETE FROM call_passes WHERE guild_id = @guild AND number = @number", new { guild = call.Guild, number = call.Number });

    /// <summary>The person looks at it again after all.</summary>
    public static void Clear(WriteUnit unit, GuildId guild, long number, MemberId member) => unit.Execute(
        "DELETE FROM call_passes WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild, number, member });
}
