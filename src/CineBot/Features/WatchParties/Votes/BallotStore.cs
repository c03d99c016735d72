using CineBot.Features.WatchParties.Choosing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>The ballots of a vote: one a person, seen by nobody else before the count.</summary>
internal static class BallotStore
{
    /// <summary>An empty one where the person has not voted.</summary>
    public static Ballot Of(IReadUnit unit, FilmVote vote, MemberId member) => unit.QueryFirstOrNull<Row>(
        "SELECT member_id, choices, absences FROM ballots WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild = vote.Guild, number = vote.Number, member })?.Read() ?? new(member, [], []);

    public static IReadOnlyList<Ballot> All(IReadUnit unit, FilmVote vote) =>
    [
        .. unit.Query<Row>(
            "SELECT member_id, choices, absences FROM ballots WHERE guild_id = @guild AND number = @number ORDER BY member_id",
            new { guild = vote.Guild, number = vote.Number }).Select(row => row.Read()),
    ];

    /// <summary>How many people voted for something.</summary>
    public static long CountVoters(IReadUnit unit, FilmVote vote) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM ballots WHERE guild_id = @guild AND number = @number AND choices <> ''",
        new { guild = vote.Guild, number = vote.Number })!.Value;

    /// <summary>The person's ballot from now on; one that says nothing is no ballot.</summary>
    public static void Cast(WriteUnit unit, FilmVote vote, Ballot ballot)
    {
        if (ballot is { IsBlank: true, Absences.Count: 0 })
        {
            unit.Execute(
                "DELETE FROM ballots WHERE guild_id = @guild AND number = @number AND member_id = @member",
                new { guild = vote.Guild, number = vote.Number, member = ballot.Member });
            return;
        }

        unit.Execute(
            """
            INSERT INTO ballots (guild_id, number, member_id, choices, absences, cast_at)
            VALUES (@guild, @number, @member, @choices, @absences, @now)
            ON CONFLICT (guild_id, number, member_id) DO UPDATE SET choices = excluded.choices, absences = excluded.absences, cast_at = excluded.cast_at
            """,
            new { guild = vote.Guild, number = vote.Number, member = ballot.Member, choices = NumberList.Write(ballot.Choices), absences = NumberList.Write(ballot.Absences), now = unit.Now });
    }

    private sealed record Row(MemberId member_id, string choices, string absences)
    {
        public Ballot Read() => new(member_id, NumberList.Read(choices), NumberList.Read(absences));
    }
}
