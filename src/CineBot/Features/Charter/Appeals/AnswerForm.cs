using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>The form in which an answer to an appeal is proposed, and what was filled into it; everything in it is untrusted.</summary>
internal sealed class AnswerForm(UntilReader untils, MeasureWords words)
{
    public const string Path = "moderation.answering";

    private const int LongestWords = 1000;

    public Form Build(Request request, Case one, Measure measure)
    {
        var outcome = OutcomeOf(request);
        if (outcome is AppealState.Lightened && measure.IsOver) throw new Refusal("appeal.over_already");
        return new Form(Path, new Text($"appeal.answering.{AppealStore.Name(outcome)}"), [.. outcome is AppealState.Lightened ? Lighter(measure) : [], Words]) { Ids = [one.Code, AppealStore.Name(outcome)] };
    }

    private static TextField Words => new("words", "appeal.answering.words") { MaxLength = LongestWords, Tall = true, Hint = "appeal.answering.hint" };

    private IEnumerable<Field> Lighter(Measure measure)
    {
        yield return new MenuField("kind", "appeal.answering.kind", [.. AppealRules.Milder(measure).Select(kind => new Choice(words.Name(measure with { Kind = kind }), MeasureRow.Name(kind)))]) { Chosen = [MeasureRow.Name(measure.Kind)] };
        yield return new TextField("until", "appeal.answering.until") { MaxLength = UntilReader.LongestWords, Hint = "appeal.answering.until_hint" };
    }

    /// <exception cref="Refusal">Something is missing or cannot be read.</exception>
    public async Task<AppealProposal> ReadAsync(Request request, CancellationToken cancellation)
    {
        var outcome = OutcomeOf(request);
        return new AppealProposal(request.InGuild, 0, 0, outcome, request.At)
        {
            Words = request.Words("words") ?? throw new Refusal("form.missing", new Text("appeal.answering.words")),
            Kind = outcome is AppealState.Lightened ? KindOf(request) : null,
            Until = outcome is AppealState.Lightened ? await UntilOf(request, cancellation) : null,
        };
    }

    private Task<Instant> UntilOf(Request request, CancellationToken cancellation) =>
        untils.ReadAsync(request, request.Words("until") ?? throw new Refusal("form.missing", new Text("appeal.answering.until")), cancellation);

    private static MeasureKind KindOf(Request request) =>
        Enum.TryParse<MeasureKind>(request.Words("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : throw new Refusal("form.missing", new Text("appeal.answering.kind"));

    private static AppealState OutcomeOf(Request request) =>
        request.Ids is [_, var name, ..] && Enum.TryParse<AppealState>(name, ignoreCase: true, out var outcome) && outcome is not AppealState.Open && Enum.IsDefined(outcome)
            ? outcome
            : throw new Refusal("common.outdated", new CommandName("help"));
}
