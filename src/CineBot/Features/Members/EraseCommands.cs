using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Members;

/// <summary>Erases everything about a person, once they have read what goes and typed a word; nobody can do it for them.</summary>
internal sealed class EraseCommands(ErasureDesk desk, IEnumerable<IPersonalData> data, BackupOptions backups, Lazy<IPlainWords> words) : ICommandSet
{
    private const string Erase = "my-settings.erase-all";

    /// <summary>A little under what one answer holds.</summary>
    private const int PageLength = 3200;

    /// <summary>Either is understood, whatever the language of the form.</summary>
    private static readonly string[] Words = ["effacer", "erase"];

    public void Describe(CommandMap map)
    {
        map.Press("my-settings.erase", Access.Anyone, Answer.Private, (request, _) => Task.FromResult(Explain(request)));
        map.Press("my-settings.erase-more", Access.Anyone, Answer.Update, (request, _) => Task.FromResult(Explain(request)));
        map.Press("my-settings.erase-confirm", Access.Anyone, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Erase, Access.Anyone.CountingItself(), Answer.Private, EraseAsync, BuildAsync);
    }

    // Nobody is asked for the word before the last page: what stays is read, too.
    private Reply Explain(Request request)
    {
        var pages = Pages(request.Language);
        var page = request.Ids.Count > 0 ? (int)Math.Clamp(request.Number(0), 1, pages.Count) : 1;
        return Reply.Show(new(
        [
            new Heading("erasure.title"),
            .. pages[page - 1].Select(text => new Line(text)),
            .. page < pages.Count ? Array.Empty<Block>() : [backups.Enabled ? new Note(new("erasure.backups", backups.Keep)) : new Note("erasure.no_backups")],
            new Buttons(
                new Button("erasure.button.export", "my-settings.export"),
                page < pages.Count
                    ? new Button("erasure.button.next", "my-settings.erase-more", (page + 1).ToString(CultureInfo.InvariantCulture))
                    : new Button("erasure.button.go", "my-settings.erase-confirm") { Look = ButtonLook.Danger }),
        ]));
    }

    private List<List<Text>> Pages(Language language)
    {
        Text[] all = ["erasure.goes", .. Gone(), "erasure.stays", .. Kept(), new("erasure.item", new Text("erasure.stays_pseudonym")), new("erasure.item", new Text("erasure.stays_words"))];
        var pages = new List<List<Text>> { new() };
        var left = PageLength;
        foreach (var text in all)
        {
            var length = words.Value.Plain(text, language).Length + 1;
            if (left < length)
            {
                pages.Add([]);
                left = PageLength;
            }

            left -= length;
            pages[^1].Add(text);
        }

        return pages;
    }

    private IEnumerable<Text> Gone() => Tables(Erasure.Delete).Select(table => new Text("erasure.item", table.Why));

    private IEnumerable<Text> Kept() => Tables(Erasure.Unname).Select(table => table.WhyKept is { } why ? new Text("erasure.item_kept", table.Why, why) : new("erasure.item", table.Why));

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
