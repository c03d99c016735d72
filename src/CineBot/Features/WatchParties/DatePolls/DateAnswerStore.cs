using CineBot.Features.WatchParties.Choosing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>What people answered to a poll: one answer a person, set anew by each press.</summary>
internal static class DateAnswerStore
{
    /// <summary>Null where the person has not answered.</summary>
    public static DateAnswer? Of(IReadUnit unit, DatePoll poll, MemberId member) => unit.QueryFirstOrNull<Row>(
        "SELECT member_id, slots FROM date_answers WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild = poll.Guild, number = poll.Number, member })?.Read();

    /// <summary>In the order in which they answered last.</summary>
    public static IReadOnlyList<DateAnswer> All(IReadUnit unit, DatePoll poll) =>
    [
        .. unit.Query<Row>(
            "SELECT member_id, slots FROM date_answers WHERE guild_id = @guild AND number = @number ORDER BY answered_at, member_id",
            new { guild = poll.Guild, number = poll.Number }).Select(row => row.Read()),
    ];

    public static void Set(WriteUnit unit, DatePoll poll, DateAnswer answer) => unit.Execute(
        """
        INSERT INTO date_answers (guild_id, number, member_id, slots, answered_at)
        VALUES (@guild, @number, @member, @slots, @now)
        ON CONFLICT (guild_id, number, member_id) DO UPDATE SET slots = excluded.slots, answered_at = excluded.answered_at
        """,
        new { guild = poll.Guild, number = poll.Number, member = answer.Member, slots = NumberList.Write(answer.Slots), now = unit.Now });

    private sealed record Row(MemberId member_id, string slots)
    {
        public DateAnswer Read() => new(member_id, NumberList.Read(slots));
    }
}
