using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Counts the applications of a call.</summary>
internal static class ApplicationCountStore
{
    /// <summary>How many wait in front of somebody, from 1.</summary>
    public static long PositionOf(IReadUnit unit, Application waiting) => 1 + unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM applications WHERE guild_id = @guild AND number = @number AND role = @role AND state = 'waiting' AND queue < @queue",
        new { guild = waiting.Guild, number = waiting.Number, role = waiting.Role, queue = waiting.Queue }) ?? 1;

    /// <summary>How many seats of a role are kept for somebody who has not said yes yet.</summary>
    public static long Offered(IReadUnit unit, GuildId guild, long number, long role) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM applications WHERE guild_id = @guild AND number = @number AND role = @role AND state = 'offered'",
        new { guild, number, role }) ?? 0;

    /// <summary>How many stand in a state, for the card: counts only, never names.</summary>
    public static long In(IReadUnit unit, GuildId guild, long number, ApplicationState state) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM applications WHERE guild_id = @guild AND number = @number AND state = @state",
        new { guild, number, state = ApplicationRow.Name(state) }) ?? 0;
}
