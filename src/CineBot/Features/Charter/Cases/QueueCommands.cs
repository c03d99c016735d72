using System.Globalization;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>The queue of cases: the gravest first, the oldest first among equals; of those whom they concern it says nothing.</summary>
internal sealed class QueueCommands(Database database, CaseReaders readers, CaseWords words) : ICommandSet
{
    private const long PageSize = 5;

    public void Describe(CommandMap map)
    {
        map.Command("moderation", CaseAccess.Moderator, Answer.Private, ListAsync);
        map.Press("moderation.list", CaseAccess.Moderator, Answer.Update, ListAsync);
    }

    private Task<Reply> ListAsync(Request request, CancellationToken cancellation)
    {
        var reader = readers.Of(request);
        return database.ReadAsync(unit => List(unit, request, reader), cancellation);
    }

    private Reply List(IReadUnit unit, Request request, CaseReader reader)
    {
        CaseAccess.Check(unit, request);
        var count = CaseStore.Count(unit, reader);
        if (count == 0) return Reply.Say("case.none");
        var pages = 1 + ((count - 1) / PageSize);
        var page = request.Ids.Count > 0 ? Math.Clamp(request.Number(0), 1, pages) : 1;
        var entries = CaseStore.Queue(unit, reader, (page - 1) * PageSize, PageSize).Select(one => new Actionable(new("case.button.open", "moderation.open", one.Code), words.Entry(unit, one)));
        return Reply.Show(new([new Heading(new("case.queue", count)), .. entries, new Note(pages > 1 ? new Text("case.page", page, pages) : "case.discreet")])).With([.. Turning(page, pages)]);
    }

    private static IEnumerable<Button> Turning(long page, long pages)
    {
        if (page > 1) yield return new("case.button.before", "moderation.list", Id(page - 1));
        if (page < pages) yield return new("case.button.after", "moderation.list", Id(page + 1));
    }

    private static string Id(long page) => page.ToString(CultureInfo.InvariantCulture);
}
