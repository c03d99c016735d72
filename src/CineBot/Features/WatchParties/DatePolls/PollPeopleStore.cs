using System.Globalization;
using CineBot.Features.WatchParties.Choosing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>What date polls keep about one person: read whole for them, and erased whole.</summary>
internal static class PollPeopleStore
{
    /// <summary>The dates as they were meant, in their poll's zone.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> AnswersOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows("SELECT guild_id, number, slots, answered_at FROM date_answers WHERE member_id = @member ORDER BY answered_at", new { member })
            .Select(row => InWords(unit, row)),
    ];

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> InterestsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, party_number, interested_at FROM party_interests WHERE member_id = @member ORDER BY interested_at", new { member });

    public static MemberId? NextAnswering(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM date_answers WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextInterested(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM party_interests WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>The polls that the person answered.</summary>
    public static IReadOnlyList<Place> PollsOf(IReadUnit unit, MemberId member) =>
        unit.Query<Place>("SELECT guild_id AS Guild, number AS Number FROM date_answers WHERE member_id = @member", new { member });

    /// <summary>The parties that the person wants to hear of.</summary>
    public static IReadOnlyList<Place> PartiesOf(IReadUnit unit, MemberId member) =>
        unit.Query<Place>("SELECT guild_id AS Guild, party_number AS Number FROM party_interests WHERE member_id = @member", new { member });

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM date_answers WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM party_interests WHERE member_id = @member", new { member });
    }

    private static Dictionary<string, object?> InWords(IReadUnit unit, IReadOnlyDictionary<string, object?> row)
    {
        var poll = DatePollStore.Find(unit, new((long)row["guild_id"]!), (long)row["number"]!);
        var slots = poll is null ? [] : DateSlotStore.All(unit, poll).ToDictionary(slot => slot.Number, slot => PartyTime.Write(slot.Time.Local));
        return row.ToDictionary(column => column.Key, column => column.Key == "slots" ? Dates((string)column.Value!, slots) : column.Value);
    }

    private static string[] Dates(string numbers, Dictionary<long, string> slots) =>
        [.. NumberList.Read(numbers).Select(number => slots.GetValueOrDefault(number) ?? number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>A poll or a party by its server and number.</summary>
    internal sealed record Place(GuildId Guild, long Number);
}
