using System.Text;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Features.Recommendations.Lists.Exchange;

/// <summary>Handing lists over and getting them back, as people do it.</summary>
internal static class ExchangeHabits
{
    public static Task<Answered> HandAsync(this Club club, MemberId member, params (string Name, string Content)[] files) =>
        club.HandAsync(member, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    public static async Task<Answered> HandAsync(this Club club, MemberId member, (string Name, byte[] Content)[] files)
    {
        var form = (await club.PressAsync(member, "my-films.import")).Form();
        return await club.SendAsync(club.Fill(member, form) with { Files = [.. files.Select(file => club.Attachments.Add("files", file.Name, file.Content))] });
    }

    /// <summary>The press on a button of the card that was shown.</summary>
    public static Task<Answered> PressOnAsync(this Club club, MemberId member, Answered shown, string path) =>
        club.PressAsync(member, shown.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row).Single(button => button.Path == path));

    public static async Task<IReadOnlyDictionary<string, byte[]>> ExportAsync(this Club club, MemberId member) =>
        (await club.PressAsync(member, "my-films.export")).Reply.Files.ToDictionary(file => file.Name, file => file.Content.ToArray());

    /// <summary>All that stands on a person's lists, as the database has it.</summary>
    public static Task<string> ListsAsync(this Club club, MemberId member) => club.ReadAsync(unit => string.Join('\n',
    [
        .. unit.Query<string>("SELECT 'wish ' || film_id || ' ' || wished_at FROM wishes WHERE member_id = @member ORDER BY film_id", new { member }),
        .. unit.Query<string>("SELECT 'seen ' || film_id || ' ' || seen_at || ' ' || COALESCE(verdict, '-') FROM seen WHERE member_id = @member ORDER BY film_id", new { member }),
    ]));
}
