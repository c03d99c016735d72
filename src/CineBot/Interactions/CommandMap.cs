namespace CineBot.Interactions;

/// <summary>A handler as it was registered: where it is found, who may use it, how it answers.</summary>
internal sealed record Handler(
    string Path,
    HandlerKind Kind,
    Access Access,
    Answer Answer,
    Func<Request, CancellationToken, Task<Reply>> Run)
{
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>What is told there may quote anything, such as the words that a report is about.</summary>
    public bool MayQuote { get; init; }

    /// <summary>For a form: builds it anew, so that what was typed can come back into it.</summary>
    public Func<Request, CancellationToken, Task<Form>>? Build { get; init; }
}

/// <summary>How a handler is reached.</summary>
internal enum HandlerKind
{
    /// <summary>Typed with a slash; a dot in the path is a subcommand.</summary>
    Command,

    /// <summary>A button, menu or picker.</summary>
    Press,

    /// <summary>A form that is sent.</summary>
    Form,

    /// <summary>The menu of a message.</summary>
    MessageMenu,

    /// <summary>The menu of a person.</summary>
    PersonMenu,
}

/// <summary>Everything that can be asked of the bot, by path; filled once at start.</summary>
internal sealed class CommandMap
{
    private readonly Dictionary<string, Handler> _handlers = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Handler> Handlers => _handlers.Values;

    public Handler? Find(string path) => _handlers.GetValueOrDefault(path);

    public void Command(string path, Access access, Answer answer, Func<Request, CancellationToken, Task<Reply>> run, params Option[] options) =>
        Add(new(path, HandlerKind.Command, access, answer, run) { Options = options });

    public void Press(string path, Access access, Answer answer, Func<Request, CancellationToken, Task<Reply>> run) =>
        Add(new(path, HandlerKind.Press, access, answer, run));

    /// <summary>A form is registered with what builds it: after a refusal it opens again with what was typed.</summary>
    public void Form(
        string path,
        Access access,
        Answer answer,
        Func<Request, CancellationToken, Task<Reply>> run,
        Func<Request, CancellationToken, Task<Form>> build) =>
        Add(new(path, HandlerKind.Form, access, answer, run) { Build = build });

    /// <summary>A form in which people tell what they saw: its words are kept as they are told, whatever they quote.</summary>
    public void Testimony(
        string path,
        Access access,
        Answer answer,
        Func<Request, CancellationToken, Task<Reply>> run,
        Func<Request, CancellationToken, Task<Form>> build) =>
        Add(new(path, HandlerKind.Form, access, answer, run) { Build = build, MayQuote = true });

    public void MessageMenu(string path, Access access, Answer answer, Func<Request, CancellationToken, Task<Reply>> run) =>
        Add(new(path, HandlerKind.MessageMenu, access, answer, run));

    public void PersonMenu(string path, Access access, Answer answer, Func<Request, CancellationToken, Task<Reply>> run) =>
        Add(new(path, HandlerKind.PersonMenu, access, answer, run));

    /// <exception cref="InvalidOperationException">Two handlers share a path.</exception>
    private void Add(Handler handler)
    {
        if (!_handlers.TryAdd(handler.Path, handler)) throw new InvalidOperationException($"Two handlers are registered at {handler.Path}.");
    }
}

/// <summary>A feature's commands; it lists them once at start.</summary>
internal interface ICommandSet
{
    void Describe(CommandMap map);
}
