using CineBot.Storage;

namespace CineBot.Interactions.Forms;

/// <summary>
/// Keeps what people typed: a form that is refused can be opened again as it was, for 24 hours.
/// </summary>
internal sealed class FormDesk(Lazy<CommandMap> map, Database database) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("form.reopen", Access.Anyone, Answer.Form, ReopenAsync);

    /// <summary>Holds what was sent against the form as it would open now.</summary>
    /// <exception cref="Refusal">A field is missing, too long, or not among what was offered.</exception>
    public static async Task CheckAsync(Handler handler, Request request, CancellationToken cancellation)
    {
        if (handler.Build is { } build) FormRules.Check(await build(request, cancellation), request);
    }

    /// <summary>The form with what the person typed last time and could not send.</summary>
    public async Task<Form> FillAsync(Form form, Request request, CancellationToken cancellation)
    {
        var draft = await FindAsync(request, form.Path, form.Ids, cancellation);
        return draft is null ? form : form with { Fields = [.. form.Fields.Select(field => Fill(field, draft))] };
    }

    /// <summary>What is kept of a form for this person; null where nothing is.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>?> FindAsync(Request request, string path, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        database.ReadAsync(unit => DraftStore.Find(unit, Key(request, path, ids), request.At), cancellation);

    /// <summary>Keeps words that were given elsewhere, to be found in that form when it opens.</summary>
    public Task NoteAsync(Request request, string path, IReadOnlyList<string> ids, string field, string words, CancellationToken cancellation) =>
        NoteAsync(request, path, ids, new Dictionary<string, IReadOnlyList<string>> { [field] = [words] }, cancellation);

    /// <summary>As <see cref="NoteAsync(Request, string, IReadOnlyList{string}, string, string, CancellationToken)"/>, kept or lost with the change that takes the words away.</summary>
    public static void Note(WriteUnit unit, Request request, string path, IReadOnlyList<string> ids, string field, string words) =>
        DraftStore.Keep(unit, Key(request, path, ids), new Dictionary<string, IReadOnlyList<string>> { [field] = [words] });

    /// <summary>A form led to where this one stood too: its draft goes with the change that makes it needless.</summary>
    public static void Forget(WriteUnit unit, Request request, string path, params string[] ids) => DraftStore.Forget(unit, Key(request, path, ids));

    public Task NoteAsync(Request request, string path, IReadOnlyList<string> ids, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, CancellationToken cancellation) =>
        database.WriteAsync(unit => DraftStore.Keep(unit, Key(request, path, ids), fields), cancellation);

    /// <summary>Keeps what was typed and offers to go on where correcting it helps; where even that fails, or no form would open again, hands the words back in the answer.</summary>
    public async Task<Reply> KeepAsync(Request request, Reply reply, Refusal refusal, CancellationToken cancellation)
    {
        if (map.Value.Find(request.Path) is not { Kind: HandlerKind.Form }) return HandBack(request, reply);
        try
        {
            await database.WriteAsync(unit => DraftStore.Keep(unit, Key(request, request.Path, request.Ids), request.Fields, refusal.GoOnAt), cancellation);
            return !refusal.IsCorrectable ? reply : reply.With(new Button(refusal.GoOnAt is null ? "form.correct" : "form.go_on", "form.reopen", [request.Path, .. request.Ids]) { Look = ButtonLook.Main });
        }
        catch (StorageUnavailable)
        {
            return HandBack(request, reply);
        }
    }

    /// <summary>The form went through: its draft is done with; one that stands on the same form with other ids stays.</summary>
    public async Task ForgetAsync(Request request, CancellationToken cancellation)
    {
        var key = Key(request, request.Path, request.Ids);
        if (await database.ReadAsync(unit => DraftStore.Any(unit, key), cancellation)) await database.WriteAsync(unit => DraftStore.Forget(unit, key), cancellation);
    }

    private async Task<Reply> ReopenAsync(Request request, CancellationToken cancellation)
    {
        var path = request.Ids.Count > 0 ? request.Ids[0] : "";
        if (map.Value.Find(path) is not { Kind: HandlerKind.Form, Build: { } build } handler) throw new Refusal("common.outdated", new CommandName("help"));
        if (handler.Access.Scope is Scope.Server && request.Guild is null) throw new Refusal("common.server_only");
        return Reply.Open(await build(request with { Path = path, Ids = [.. request.Ids.Skip(1)] }, cancellation));
    }

    private static Reply HandBack(Request request, Reply refusal)
    {
        var words = request.Fields.Values.SelectMany(values => values).Where(words => words.Length > 0).Select(words => new Quote(words)).ToList();
        return words.Count == 0 ? refusal : refusal with { Card = new([new Line("form.your_words"), .. words]) };
    }

    private static DraftKey Key(Request request, string path, IReadOnlyList<string> ids) =>
        new(request.Member, request.Guild, string.Join('/', [path, .. ids]));

    private static Field Fill(Field field, IReadOnlyDictionary<string, IReadOnlyList<string>> draft) =>
        !draft.TryGetValue(field.Name, out var values) ? field : field switch
        {
            TextField text => text with { Value = values is [var first, ..] ? Cut(first, text.MaxLength) : text.Value },
            MenuField menu => menu with { Chosen = [.. values.Where(value => menu.Choices.Any(choice => choice.Value == value))] },
            _ => field,
        };

    // Discord refuses to open a field that holds more than it may take; never in the middle of a surrogate pair.
    private static string Cut(string words, int length) =>
        words.Length <= length ? words : words[..(char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)];
}
