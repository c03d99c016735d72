using System.Globalization;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>A person's own letters, to be read again, or for the first time where they never reached them; known by their place among their own, so that nobody learns how many there are.</summary>
internal sealed class NoticeCommands(Database database, NoticeLetter letters) : ICommandSet
{
    private const int PageSize = 8;

    private static readonly Access Own = Access.Member.Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("notice.list", Own, Answer.Update, (request, cancellation) => database.ReadAsync(unit => List(unit, request), cancellation));
        map.Press("notice.read", Own.CountingItself(), Answer.Update, (request, cancellation) => database.WriteAsync(unit => Open(unit, request), cancellation));
    }

    private static Reply List(IReadUnit unit, Request request)
    {
        var own = NoticeStore.Own(unit, request.InGuild, request.Member);
        if (own.Count == 0) return Reply.Say("notice.none", new CommandName("charter.follow"));
        var pages = (own.Count + PageSize - 1) / PageSize;
        var page = request.Ids.Count > 0 ? (int)Math.Clamp(request.Number(0), 1, pages) : 1;
        var shown = own.Select((sent, at) => (sent, place: at + 1)).Reverse().Skip((page - 1) * PageSize).Take(PageSize);
        return Reply.Show(new([new Heading("notice.mine"), .. shown.Select(entry => Entry(entry.sent, entry.place))])).With([.. Turning(page, pages), new Button("report.button.list", "report.list")]);
    }

    private static Actionable Entry(SentNotice sent, int place) =>
        new(new("notice.button.read", "notice.read", Id(place)), new Text("notice.entry", NoticeLetter.TitleOf(sent.Letter), sent.SentAt));

    private Reply Open(WriteUnit unit, Request request)
    {
        var own = NoticeStore.Own(unit, request.InGuild, request.Member);
        if (request.Number(0) is var place && (place < 1 || place > own.Count)) throw new Refusal("notice.none", new CommandName("charter.follow"));
        var sent = own[(int)place - 1];
        var parts = letters.PartsOf(sent.Letter);
        var part = request.Ids.Count > 1 ? (int)Math.Clamp(request.Number(1), 1, parts.Count) : 1;
        if (part == parts.Count) NoticeReader.Read(unit, sent);
        return Reply.Show(new(new Line(parts[part - 1]), new Note(new("notice.sent", sent.SentAt)), new Buttons([.. Ways(sent, place, part, parts.Count)])));
    }

    private static IEnumerable<Button> Ways(SentNotice sent, long place, int part, int parts)
    {
        if (part < parts) yield return new("notice.button.more", "notice.read", Id(place), Id(part + 1)) { Look = ButtonLook.Main };
        else foreach (var way in sent.Ways) yield return way;
        yield return new("notice.button.letters", "notice.list");
    }

    private static IEnumerable<Button> Turning(int page, int pages)
    {
        if (page > 1) yield return new("case.button.before", "notice.list", Id(page - 1));
        if (page < pages) yield return new("case.button.after", "notice.list", Id(page + 1));
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
