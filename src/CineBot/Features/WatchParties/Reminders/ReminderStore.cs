using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>Which reminders are to come, and what people chose about them.</summary>
internal static class ReminderStore
{
    /// <summary>Null where the person chose nothing.</summary>
    public static ReminderChoice? Find(IReadUnit unit, Party party, MemberId member) => unit.QueryFirstOrNull<Row>(
        "SELECT is_day, is_hour, is_quarter, place FROM reminder_choices WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild = party.Guild, number = party.Number, member })?.Read();

    public static void Set(WriteUnit unit, Party party, MemberId member, ReminderChoice choice) => unit.Execute(
        """
        INSERT INTO reminder_choices (guild_id, number, member_id, is_day, is_hour, is_quarter, place, chosen_at)
        VALUES (@guild, @number, @member, @isDay, @isHour, @isQuarter, @place, @now)
        ON CONFLICT (guild_id, number, member_id) DO UPDATE
        SET is_day = excluded.is_day, is_hour = excluded.is_hour, is_quarter = excluded.is_quarter, place = excluded.place, chosen_at = excluded.chosen_at
        """,
        new
        {
            guild = party.Guild,
            number = party.Number,
            member,
            isDay = choice.Moments.Contains(PartyMoment.Day) ? 1L : 0L,
            isHour = choice.Moments.Contains(PartyMoment.Hour) ? 1L : 0L,
            isQuarter = choice.Moments.Contains(PartyMoment.Quarter) ? 1L : 0L,
            place = choice.Place,
            now = unit.Now,
        });

    /// <summary>
    /// Whom a moment reminds, in the order in which they came: those who have a seat, and those who may come and asked for it.
    /// Whoever asked for a later moment, which has come as well, hears of that one only.
    /// </summary>
    public static IReadOnlyList<Reminded> Told(IReadUnit unit, Party party, PartyMoment moment, Instant now) => unit.Query<Reminded>(
        """
        SELECT coming.member_id AS Member, chosen.place AS Place
        FROM sign_ups coming
        LEFT JOIN reminder_choices chosen ON chosen.guild_id = coming.guild_id AND chosen.number = coming.number AND chosen.member_id = coming.member_id
        WHERE coming.guild_id = @guild AND coming.number = @number AND (coming.seat = 'held' OR coming.answer = 'maybe')
            AND CASE @moment
                WHEN 'day' THEN COALESCE(chosen.is_day, CASE coming.answer WHEN 'yes' THEN 1 ELSE 0 END)
                WHEN 'hour' THEN CASE WHEN @isLast = 1 OR COALESCE(chosen.is_quarter, 0) = 0 THEN COALESCE(chosen.is_hour, CASE coming.answer WHEN 'yes' THEN 1 ELSE 0 END) ELSE 0 END
                ELSE COALESCE(chosen.is_quarter, 0)
            END = 1
        ORDER BY coming.queue
        """,
        new { guild = party.Guild, number = party.Number, moment = moment.Name, isLast = now < PartyMoment.Quarter.DueAt(party) ? 1L : 0L });

    /// <summary>Moves what is to come to when it is now; what is due already stays, to be handed out.</summary>
    public static void Schedule(WriteUnit unit, Party party, PartyMoment moment)
    {
        var due = moment.DueAt(party);
        unit.Execute(
            "DELETE FROM party_moments WHERE guild_id = @guild AND number = @number AND moment = @moment AND due_at <> @due",
            new { guild = party.Guild, number = party.Number, moment = moment.Name, due });
        if (due <= unit.Now) return;
        unit.Execute(
            "INSERT INTO party_moments (guild_id, number, moment, due_at) VALUES (@guild, @number, @moment, @due) ON CONFLICT (guild_id, number, moment) DO NOTHING",
            new { guild = party.Guild, number = party.Number, moment = moment.Name, due });
    }

    public static void Unschedule(WriteUnit unit, Party party) =>
        unit.Execute("DELETE FROM party_moments WHERE guild_id = @guild AND number = @number", new { guild = party.Guild, number = party.Number });

    public static void Unschedule(WriteUnit unit, DueMoment due) => unit.Execute(
        "DELETE FROM party_moments WHERE guild_id = @guild AND number = @number AND moment = @moment",
        new { guild = due.Guild, number = due.Number, moment = due.Moment });

    /// <summary>What has come, of every server that still has the bot; what lies in the future costs nothing.</summary>
    public static IReadOnlyList<DueMoment> Due(IReadUnit unit, Instant now, long atMost) => unit.Query<DueMoment>(
        """
        SELECT guild_id AS Guild, number AS Number, moment AS Moment
        FROM party_moments
        WHERE due_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        ORDER BY due_at
        LIMIT @atMost
        """,
        new { now, atMost });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM party_moments WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM reminder_choices WHERE guild_id = @guild", new { guild });
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, is_day, is_hour, is_quarter, place, chosen_at FROM reminder_choices WHERE member_id = @member",
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM reminder_choices WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM reminder_choices WHERE member_id = @member", new { member });

    /// <summary>A moment of a party that has come.</summary>
    internal sealed record DueMoment(GuildId Guild, long Number, string Moment);

    private sealed record Row(long is_day, long is_hour, long is_quarter, string? place)
    {
        public ReminderChoice Read() => new(
            [.. PartyMoment.All.Zip([is_day, is_hour, is_quarter]).Where(pair => pair.Second != 0).Select(pair => pair.First)],
            place);
    }
}
