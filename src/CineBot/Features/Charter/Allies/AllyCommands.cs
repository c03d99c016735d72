using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Allies;

/// <summary>Choosing an ally, saying yes or no to being one, and going on without.</summary>
internal sealed class AllyCommands(Database database, AllyDesk desk) : ICommandSet
{
    private const string Form = "ally.choosing", Yes = "yes", No = "no";
    private const int LongestWord = 300;

    private static readonly Access Own = Access.Member.Within(Limits.Answers).Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("ally.choose", Own, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, Access.Member.Within(Limits.Contacts).Discreetly(), Answer.Private, AskAsync, BuildAsync);
        map.Press("ally.end", Own, Answer.Private, EndAsync);
        map.Press("ally.see", Own, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Reply.Show(AllyCard.Draw(unit, Find(unit, request))), cancellation));
        map.Press("ally.accept", Own, Answer.Private, AcceptAsync);
        map.Press("ally.leave", Own, Answer.Private, LeaveAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var (voice, one) = HearingCommands.FindOpen(unit, request);
            AllyDesk.Check(unit, voice, one);
            return new Form(
                Form, "ally.form.title",
                new PickerField("who", "ally.form.who", PickerKind.People),
                new MenuField("reading", "ally.form.reading", new Choice(new Text("ally.form.reading_no"), No), new Choice(new Text("ally.form.reading_yes"), Yes)) { Chosen = [No] },
                new TextField("word", "ally.form.word") { MaxLength = LongestWord, Tall = true, Required = false })
            { Ids = [voice.Code] };
        },
        cancellation);

    private Task<Reply> AskAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (voice, one) = HearingCommands.FindOpen(unit, request);
            var who = Snowflake.TryParse(request.Words("who") ?? "", out var id) ? new MemberId(id) : throw new Refusal("form.missing", new Text("ally.form.who"));
            if (request.Machines.Contains(who)) throw new Refusal("ally.not_this_one");
            desk.Ask(unit, voice, one, new(one.Guild, 0, voice.Voice, "", who, AllyState.Asked, default) { IsReading = request.Words("reading") == Yes, Word = request.Words("word") });
            return Reply.Say("ally.asked", who).With(new Button("hearing.button.see", "hearing.see", voice.Code));
        },
        cancellation);

    private Task<Reply> EndAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (voice, _) = HearingCommands.Find(unit, request);
            if (AllyStore.FindOf(unit, voice.Guild, voice.Voice) is not { } ally) throw new Refusal("ally.none");
            AllyStore.Save(unit, ally with { State = AllyState.Ended, IsReading = false, AnsweredAt = unit.Now });
            return Reply.Say("ally.ended", ally.Member).With(new Button("hearing.button.see", "hearing.see", voice.Code));
        },
        cancellation);

    private Task<Reply> AcceptAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var found = Find(unit, request);
            if (found.One.ClosedAt is not null) throw new Refusal("ally.over");
            if (found.Ally.State is AllyState.Asked) desk.Accept(unit, found.Ally, found.Voice, found.One);
            return Reply.Say("ally.accepted", found.Voice.Member!.Value).With(new Button("ally.button.see", "ally.see", found.Ally.Code));
        },
        cancellation);

    private Task<Reply> LeaveAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var found = Find(unit, request);
            desk.Leave(unit, found.Ally, found.Voice);
            return Reply.Say("ally.left");
        },
        cancellation);

    /// <exception cref="Refusal">Somebody else was asked, nobody, or the person goes on without: the same sentence.</exception>
    private static (Ally Ally, HearingVoice Voice, Case One) Find(IReadUnit unit, Request request) =>
        request.Ids is [var typed, ..] && CaseCode.Read(typed) is { } code && AllyStore.FindOwn(unit, request.InGuild, request.Member, code) is { IsOpen: true } ally
            && HearingVoiceStore.Find(unit, ally.Guild, ally.Voice) is { Member: not null } voice && CaseFileStore.Find(unit, voice.Guild, voice.Number) is { } one
            ? (ally, voice, one)
            : throw new Refusal("hearing.unknown", new CommandName("charter.follow"));
}
