using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Members;

/// <summary>Erases everything about a person, once they have read what goes and typed a word; nobody can do it for them.</summary>
internal sealed class EraseCommands(ErasureDesk desk, IEnumerable<IPersonalData> data, BackupOptions backups) : ICommandSet
{
    private const string Erase = "my-settings.erase-all";

    /// <summary>Either is understood, whatever the language of the form.</summary>
    private static readonly string[] Words = ["effacer", "erase"];

    public void Describe(CommandMap map)
    {
        map.Press("my-settings.erase", Access.Anyone, Answer.Private, ExplainAsync);
        map.Press("my-settings.erase-confirm", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Erase, Access.Anyone, Answer.Private, EraseAsync, BuildAsync);
    }

    private Task<Reply> ExplainAsync(Request request, CancellationToken cancellation) => Task.FromResult(Reply.Show(new(
    [
        new Heading("erasure.title"),
        new Line("erasure.goes"),
        .. Gone(),
        new Line("erasure.stays"),
        .. Kept(),
        new Line(new("erasure.item", new Text("erasure.stays_pseudonym"))),
        new Line(new("erasure.item", new Text("erasure.stays_words"))),
        backups.Enabled ? new Note(new("erasure.backups", backups.Keep)) : new Note("erasure.no_backups"),
        new Buttons(
            new Button("erasure.button.export", "my-settings.export"),
            new Button("erasure.button.go", "my-settings.erase-confirm") { Look = ButtonLook.Danger }),
    ])));

    private IEnumerable<Line> Gone() => Tables(Erasure.Delete).Select(table => new Line(new("erasure.item", table.Why)));

    private IEnumerable<Line> Kept() => Tables(Erasure.Unname).Select(table => new Line(table.WhyKept is { } why ? new("erasure.item_kept", table.Why, why) : new("erasure.item", table.Why)));

    private IEnumerable<PersonalTable> Tables(Erasure erasure) => data.SelectMany(part => part.Tables).Where(table => table.OnErasure == erasure);

    private static Task<Form> BuildAsync(Request request, CancellationToken cancellation) => Task.FromResult(new Form(
        Erase,
        "erasure.form",
        new TextField("word", "erasure.form_word") { MaxLength = 20, Hint = "erasure.form_hint" })
    {
        Introduction = "erasure.form_warning",
    });

    private async Task<Reply> EraseAsync(Request request, CancellationToken cancellation)
    {
        if (!Words.Contains(TitleFolding.Fold(request.Words("word") ?? ""))) throw new Refusal("erasure.not_confirmed");
        return await desk.EraseAsync(request, cancellation);
    }
}
