using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Notices;

/// <summary>
/// What every letter begins and ends with: where it comes from, how to answer or appeal, who can read, whom to turn to outside.
/// <paramref name="Contact"/> is null where the server has named nobody.
/// </summary>
internal sealed record NoticeFrame(string? Server, string? Contact, string Code, Instant Now)
{
    public Text Letter(Notice notice)
    {
        IReadOnlyList<Text> own = [From, .. notice.Paragraphs, .. How(notice.End)];
        return NoticeLetter.Write(notice.Title, [.. own, "notice.who_reads", .. own.Any(NamesOutside) ? Array.Empty<Text>() : [Outside]]);
    }

    public IReadOnlyList<Button> Ways(Notice notice) =>
        notice.End is NoticeEnd.Appeal or NoticeEnd.AppealFromOutside ? [.. notice.Ways, new Button("notice.button.appeal", "appeal.open", Code)] : notice.Ways;

    private Text From => Server is { } server ? new Text("notice.from", server) : "notice.from_server";

    private Text Outside => Contact is { } contact ? new Text("notice.contact", contact) : "notice.contact_unnamed";

    // Said once is enough.
    private bool NamesOutside(Text paragraph) => (Contact is { } contact && paragraph.Args.Contains(contact)) || paragraph.Key.EndsWith("outside_unnamed", StringComparison.Ordinal);

    private IEnumerable<Text> How(NoticeEnd end) => end switch
    {
        NoticeEnd.Answer => [new("notice.how.answer", Follow)],
        NoticeEnd.Appeal => [Appeal, new("notice.code", Code)],
        NoticeEnd.AppealFromOutside => [Appeal, Contact is { } contact ? new("notice.how.from_outside", contact, Code) : new("notice.how.from_outside_unnamed", Code)],
        _ => [],
    };

    private Text Appeal => new("notice.how.appeal", CaseTimes.AppealUntil(Now), Follow);

    private static CommandName Follow => new("charter.follow");
}
