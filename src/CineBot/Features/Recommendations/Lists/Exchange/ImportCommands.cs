using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Bringing one's lists from elsewhere: hand over the files, look at what was found, then say so; nothing is written before.</summary>
internal sealed class ImportCommands(Database database, HandedLists handed, Import import, FilmMatching matching) : ICommandSet
{
    private const string Files = "my-films.hand";

    public void Describe(CommandMap map)
    {
        map.Press("my-films.import", Access.Anyone, Answer.Form, (_, _) => Task.FromResult(Reply.Open(Build())));
        map.Form(Files, Access.Anyone, Answer.Private, PrepareAsync, (_, _) => Task.FromResult(Build()));
        map.Press("my-films.import-look", Access.Anyone, Answer.Update, (request, cancellation) => database.ReadAsync(unit => Preview(unit, request, PendingImport.Find(unit, request)), cancellation));
        map.Press("my-films.import-apply", Access.Anyone, Answer.Update, (request, cancellation) => import.ApplyAsync(request, (rest, plan) => Reply.Show(ImportCard.Done(rest, plan)), cancellation));
        map.Press("my-films.import-drop", Access.Anyone, Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Drop(unit, request), cancellation));
        map.Press("my-films.import-unknown", Access.Anyone, Answer.Private, (request, cancellation) => database.ReadAsync(unit => GiveBack(PendingImport.Find(unit, request)), cancellation));
    }

    private static Form Build() => new(Files, "import.form.title", new FileField("files", "import.form.files") { Hint = "import.form.hint", Max = HandedLists.MostFiles });

    private async Task<Reply> PrepareAsync(Request request, CancellationToken cancellation)
    {
        if (request.Files.Count == 0) throw new Refusal("import.none");
        var read = await handed.ReadAsync(request.Files, cancellation);
        if (read.Films.Count == 0) return Reply.Show(Empty(read));
        var own = await database.ReadAsync(unit => new OwnFilms(ImportStore.Films(unit, request.Member)), cancellation);
        var pending = PendingImport.Of(request.Id.ToString(), await matching.MatchAsync(read.Films, own, cancellation));
        return await database.WriteAsync(
            unit =>
            {
                pending.Keep(unit, request);
                return Preview(unit, request, pending, read);
            },
            cancellation);
    }

    private static Card Empty(ListsRead read) => new(
    [
        new Heading("import.title"),
        .. read.Faults.Count > 0 ? read.Faults.Select(fault => new Line(fault)) : [new Line("import.empty")],
        new Note("import.how"),
        new Buttons(new Button("my-films.button.import", "my-films.import") { Look = ButtonLook.Main }),
    ]);

    private Reply Preview(IReadUnit unit, Request request, PendingImport pending, ListsRead? read = null) =>
        Reply.Show(ImportCard.Preview(pending, import.Plan(unit, request, pending), read));

    private static Reply Drop(WriteUnit unit, Request request)
    {
        PendingImport.Forget(unit, request);
        return Reply.Say("import.dropped").With(new Button("my-films.button.import", "my-films.import"));
    }

    // In the form in which they came, so that a title can be mended and handed over again; what is still to be chosen is among them.
    private static Reply GiveBack(PendingImport pending)
    {
        IReadOnlyList<ListedFilm> left = [.. pending.Unknown, .. pending.Open.Select(open => open.Line)];
        var (wished, seen) = (left.Where(film => film.IsWished).ToList(), left.Where(film => film.IsSeen).ToList());
        var files = new List<OutgoingFile>();
        if (wished.Count > 0) files.Add(new("watchlist-inconnus.csv", ListWriter.Write(wished, ListKind.Wishes)));
        if (seen.Count > 0) files.Add(new("watched-inconnus.csv", ListWriter.Write(seen, ListKind.Seen)));
        return Reply.Say("import.given_back", (long)left.Count).Enclosing([.. files]);
    }
}
