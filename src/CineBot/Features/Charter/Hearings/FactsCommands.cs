using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What of a report is passed on: whoever reported reads it as it will be passed, says it in other words, or keeps it.</summary>
internal sealed class FactsCommands(Database database, HearingDesk desk) : ICommandSet
{
    private const string Form = "hearing.rewording";

    private static readonly Access Own = Access.Member.Within(Limits.Answers).Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("hearing.facts", Own, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Draw(unit, Find(unit, request)), cancellation));
        map.Press("hearing.pass", Own, Answer.Update, (request, cancellation) => SetAsync(request, _ => (FactsState.Passed, null), cancellation));
        map.Press("hearing.hold", Own, Answer.Update, (request, cancellation) => SetAsync(request, _ => (FactsState.Held, null), cancellation));
        map.Press("hearing.reword", Own, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, Own, Answer.Private, (request, cancellation) => SetAsync(request, given => (FactsState.Passed, given.Words("facts") ?? throw new Refusal("hearing.empty")), cancellation), BuildAsync);
    }

    private static Reply Draw(IReadUnit unit, (HearingVoice Voice, Case One) found)
    {
        var (voice, one) = found;
        return Reply.Show(new(
        [
            new Heading("hearing.facts.title"),
            new Line("hearing.reread"),
            .. voice.Facts is { } facts ? [new Quote(facts)] : Array.Empty<Block>(),
            new Line(HearingFacts.IsNamed(unit, one, voice) ? "hearing.named" : "hearing.unnamed"),
            new Note("hearing.who_may_read"),
            new Buttons([.. Ways(voice)]),
        ]));
    }

    private static IEnumerable<Button> Ways(HearingVoice voice)
    {
        if (voice.Facts is not null) yield return new("hearing.button.pass", "hearing.pass", voice.Code) { Look = ButtonLook.Good };
        yield return new("hearing.button.reword", "hearing.reword", voice.Code) { Look = ButtonLook.Main };
        yield return new("hearing.button.hold", "hearing.hold", voice.Code);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var (voice, _) = Find(unit, request);
            return new Form(Form, "hearing.rewording.title", new TextField("facts", "hearing.rewording.facts") { MaxLength = HearingTimes.LongestFacts, Tall = true, Value = voice.Facts, Hint = "hearing.rewording.hint" })
            {
                Ids = [voice.Code],
                Introduction = "hearing.form.passed_on",
            };
        },
        cancellation);

    private Task<Reply> SetAsync(Request request, Func<Request, (FactsState State, string? Words)> choose, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (voice, one) = Find(unit, request);
            var (state, words) = choose(request);
            var chosen = voice with { FactsState = state, Facts = words ?? voice.Facts };
            if (state is FactsState.Passed && chosen.Facts is null) throw new Refusal("hearing.empty");
            HearingVoiceStore.Save(unit, chosen);
            CaseLog.Add(unit, one, state is FactsState.Passed ? "facts-passed" : "facts-held", request.Member);
            desk.Settled(unit, one);
            return Reply.Say(state is FactsState.Passed ? "hearing.passed" : "hearing.held").With(new Button("hearing.button.see", "hearing.see", voice.Code));
        },
        cancellation);

    /// <exception cref="Refusal">It is not theirs to say, the hearing is over, or it was told already.</exception>
    private static (HearingVoice Voice, Case One) Find(IReadUnit unit, Request request)
    {
        var found = HearingCommands.FindOpen(unit, request);
        if (!found.Voice.IsReporter) throw new Refusal("hearing.unknown", new CommandName("charter.follow"));
        if (found.Voice.FactsState is FactsState.Passed && HearingDesk.IsTold(unit, found.One)) throw new Refusal(new Text("hearing.facts_told"), new Button("hearing.button.see", "hearing.see", found.Voice.Code));
        return found;
    }
}
