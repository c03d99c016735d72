using CineBot.Features.WatchParties.Choosing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>What film votes keep about one person: read whole for them, and erased whole.</summary>
internal static class VotePeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> NominationsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT nominators.guild_id, nominators.number, nominators.nomination, nominations.original_title AS film, nominations.year, nominators.content_notes, nominators.nominated_at
        FROM nominators
        JOIN nominations ON nominations.guild_id = nominators.guild_id AND nominations.number = nominators.number AND nominations.nomination = nominators.nomination
        WHERE nominators.member_id = @member
        ORDER BY nominators.nominated_at
        """,
        new { member });

    /// <summary>The films in words, in the order of the ballot.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> BallotsOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows("SELECT guild_id, number, choices, absences, cast_at FROM ballots WHERE member_id = @member ORDER BY cast_at", new { member })
            .Select(row => InWords(unit, row)),
    ];

    public static MemberId? NextNominator(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM nominators WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextVoter(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM ballots WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>The votes in which the person took part.</summary>
    public static IReadOnlyList<Place> PlacesOf(IReadUnit unit, MemberId member) => unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number FROM nominators WHERE member_id = @member
        UNION
        SELECT guild_id AS Guild, number AS Number FROM ballots WHERE member_id = @member
        """,
        new { member });

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM nominators WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM ballots WHERE member_id = @member", new { member });
    }

    private static Dictionary<string, object?> InWords(IReadUnit unit, IReadOnlyDictionary<string, object?> row)
    {
        var (guild, number) = (new GuildId((long)row["guild_id"]!), (long)row["number"]!);
        var titles = FilmVoteStore.Find(unit, guild, number) is { } vote ? NominationStore.All(unit, vote).ToDictionary(one => one.Number, one => one.Film.OriginalTitle) : [];
        return row.ToDictionary(column => column.Key, column => column.Key is "choices" or "absences" ? Titles((string)column.Value!, titles) : column.Value);
    }

    private static string[] Titles(string numbers, Dictionary<long, string> titles) => [.. NumberList.Read(numbers).Select(titles.GetValueOrDefault).OfType<string>()];

    /// <summary>A vote by its server and number.</summary>
    internal sealed record Place(GuildId Guild, long Number);
}
