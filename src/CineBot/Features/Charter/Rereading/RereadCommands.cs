using CineBot.Interactions;

namespace CineBot.Features.Charter.Rereading;

/// <summary>« Relire mon message »: a private look at words of one's own before, or after, somebody else reads them. Nothing of it is kept.</summary>
internal sealed class RereadCommands : ICommandSet
{
    public void Describe(CommandMap map) => map.MessageMenu("reread-message", Access.Anyone, Answer.Private, (request, _) => Task.FromResult(Reread(request)));

    private static Reply Reread(Request request)
    {
        if (request.Subject is not { } subject || subject.Author != request.Member) throw new Refusal("reread.others");
        if (string.IsNullOrWhiteSpace(subject.Words)) throw new Refusal("reread.no_words");
        var findings = Rereader.Find(subject.Words, request.Language);
        return Reply.Show(findings.Count == 0 ? Nothing() : Suggestions(findings));
    }

    private static Card Nothing() => new(
        new Heading("reread.title"),
        new Line("reread.nothing"),
        new Note("reread.private"));

    private static Card Suggestions(IReadOnlyList<Finding> findings) => new(
    [
        new Heading("reread.title"),
        new Line(new("reread.found", (long)findings.Count)),
        .. findings.SelectMany(finding => new Block[] { new Quote(finding.Fragment), new Line(new($"reread.hint.{Name(finding.Kind)}")) }),
        new Rule(),
        new Line("reread.frame"),
        new Line("reread.observation"),
        new Line("reread.feeling"),
        new Line("reread.need"),
        new Line("reread.request"),
        new Note("reread.film"),
        new Note("reread.private"),
    ]);

    private static string Name(RereadingKind kind) => kind switch
    {
        RereadingKind.Insult => "insult",
        RereadingKind.Label => "label",
        RereadingKind.Blame => "blame",
        RereadingKind.Generalisation => "generalisation",
        RereadingKind.Order => "order",
        RereadingKind.Sarcasm => "sarcasm",
        _ => "shouting",
    };
}
