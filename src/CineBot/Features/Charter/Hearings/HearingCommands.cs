using CineBot.Features.Charter.Cases;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Being heard: reading what it is about, answering, amending, saying that one would rather not.</summary>
internal sealed class HearingCommands(Database database, HearingCard card) : ICommandSet
{
    private const string Form = "hearing.answering";

    private static readonly Access Own = Access.Member.Within(Limits.Answers).Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("hearing.see", Own, Answer.Private, SeeAsync);
        map.Press("hearing.answer", Own, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, Own, Answer.Private, AnswerAsync, BuildAsync);
        map.Press("hearing.decline", Own, Answer.Private, DeclineAsync);
    }

    /// <summary>Somebody's own, and the case that it is about.</summary>
    /// <exception cref="Refusal">There is none, or it is somebody else's: the same sentence.</exception>
    public static (HearingVoice Voice, Case One) Find(IReadUnit unit, Request request) =>
        request.Ids is [var typed, ..] && CaseCode.Read(typed) is { } code && HearingVoiceStore.FindOwn(unit, request.InGuild, request.Member, code) is { } voice
            && CaseFileStore.Find(unit, voice.Guild, voice.Number) is { } one && !HearingRules.IsTakenBack(unit, voice)
            ? (voice, one)
            : throw new Refusal("hearing.unknown", new CommandName("charter.follow"));

    /// <exception cref="Refusal">It is closed by now, besides what <see cref="Find"/> says.</exception>
    public static (HearingVoice Voice, Case One) FindOpen(IReadUnit unit, Request request)
    {
        var found = Find(unit, request);
        return found.Voice.IsOpen(found.One, request.At) ? found : throw new Refusal(new Text("hearing.over"), new Button("hearing.button.see", "hearing.see", found.Voice.Code));
    }

    private Task<Reply> SeeAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var (voice, one) = Find(unit, request);
            return Reply.Show(card.Draw(unit, voice, one));
        },
        cancellation);

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var (voice, one) = FindOpen(unit, request);
            return HearingWords.Form(Form, one, voice);
        },
        cancellation);

    private Task<Reply> AnswerAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (voice, one) = FindOpen(unit, request);
            HearingVoiceStore.Save(unit, HearingWords.Read(request, one, voice) with { State = VoiceState.Answered, AnsweredAt = unit.Now });
            Speak(unit, one, voice, request.Member);
            CaseLog.Add(unit, one, "heard", request.Member);
            MemberStore.NoteSpoken(unit, request.Member, request.Language is Language.French ? "fr" : "en");
            return Reply.Say("hearing.noted", voice.ClosesAt).With(new Button("hearing.button.see", "hearing.see", voice.Code));
        },
        cancellation);

    // Whoever speaks as a witness does not judge; who was named for cases becomes one only by this.
    private static void Speak(WriteUnit unit, Case one, HearingVoice voice, MemberId member)
    {
        if (voice.Part is not CasePart.Witness) return;
        CasePartyStore.Add(unit, one.Guild, one.Number, member, CasePart.Witness);
        CasePartyStore.MarkTold(unit, one, member);
    }

    // What was said before goes with it.
    private Task<Reply> DeclineAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (voice, one) = FindOpen(unit, request);
            HearingVoiceStore.Save(unit, voice with { State = VoiceState.Declined, Happened = null, Felt = null, Wanted = null, AnsweredAt = unit.Now });
            CaseLog.Add(unit, one, "hearing-declined", request.Member);
            return Reply.Say("hearing.declined", voice.ClosesAt).With(new Button("hearing.button.answer", "hearing.answer", voice.Code));
        },
        cancellation);
}
