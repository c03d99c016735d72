using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Which moments of which calls are to come: a row a moment, however many people it concerns.</summary>
internal static class CallMomentStore
{
    /// <summary>These, as far as they are to come; one that has come and is not yet handed over stays.</summary>
    public static void Schedule(WriteUnit unit, Call call, IEnumerable<CallMoment> moments)
    {
        unit.Execute("DELETE FROM call_moments WHERE guild_id = @guild AND number = @number AND due_at > @now", new { guild = call.Guild, number = call.Number, now = unit.Now });
        foreach (var moment in moments.Where(moment => moment.DueAt > unit.Now))
            unit.Execute(
                """
                INSERT INTO call_moments (guild_id, number, moment, day, due_at) VALUES (@guild, @number, @name, @day, @due)
                ON CONFLICT (guild_id, number, moment, day) DO UPDATE SET due_at = excluded.due_at
                """,
                new { guild = call.Guild, number = call.Number, name = moment.Name, day = moment.Day, due = moment.DueAt });
    }

    public static void Unschedule(WriteUnit unit, Call call) =>
        unit.Execute("DELETE FROM call_moments WHERE guild_id = @guild AND number = @number", new { guild = call.Guild, number = call.Number });

    public static void Unschedule(WriteUnit unit, DueMoment due) => unit.Execute(
        "DELETE FROM call_moments WHERE guild_id = @guild AND number = @number AND moment = @moment AND day = @day",
        new { guild = due.Guild, number = due.Number, moment = due.Moment, day = due.Day });

    /// <summary>What has come, of every server that still has the bot; what lies in the future costs nothing.</summary>
    public static IReadOnlyList<DueMoment> Due(IReadUnit unit, Instant now, long atMost) => unit.Query<DueMoment>(
        """
        SELECT guild_id AS Guild, number AS Number, moment AS Moment, day AS Day, due_at AS DueAt
        FROM call_moments
        WHERE due_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        ORDER BY due_at
        LIMIT @atMost
        """,
        new { now, atMost });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM call_moments WHERE guild_id = @guild", new { guild });
}
