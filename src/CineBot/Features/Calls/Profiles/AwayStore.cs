using CineBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.Calls.Profiles;

/// <summary>When people are away.</summary>
internal static class AwayStore
{
    /// <summary>The earliest first.</summary>
    public static IReadOnlyList<Away> Of(IReadUnit unit, MemberId member) =>
    [
        .. unit.Query<Row>("SELECT from_day, to_day FROM profile_away WHERE member_id = @member ORDER BY from_day", new { member })
            .Select(row => new Away(Day(row.from_day), Day(row.to_day))),
    ];

    /// <summary>These and no others.</summary>
    public static void Set(WriteUnit unit, MemberId member, IEnumerable<Away> periods)
    {
        unit.Execute("DELETE FROM profile_away WHERE member_id = @member", new { member });
        foreach (var away in periods)
            unit.Execute(
                """
                INSERT INTO profile_away (member_id, from_day, to_day) VALUES (@member, @from, @to)
                ON CONFLICT (member_id, from_day) DO UPDATE SET to_day = MAX(profile_away.to_day, excluded.to_day)
                """,
                new { member, from = Written(away.From), to = Written(away.To) });
    }

    /// <summary>What is long past is of no use to anybody.</summary>
    public static int Sweep(WriteUnit unit, LocalDate before) => unit.Execute("DELETE FROM profile_away WHERE to_day < @before", new { before = Written(before) });

    public static string Written(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string written) => LocalDatePattern.Iso.Parse(written).Value;

    private sealed record Row(string from_day, string to_day);
}
