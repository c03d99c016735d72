using CineBot.Features.Charter.Cases;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What moderators do about a hearing: open it, read what was said, leave it out of a grave case, invite a witness.</summary>
internal sealed class HearingModeration(CaseRoom room, HearingDesk desk) : ICommandSet
{
    private const string Form = "moderation.witnessing";

    public void Describe(CommandMap map)
    {
        map.Press("moderation.hear", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Hear, cancellation));
        map.Press("moderation.hear-concerned", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, (unit, actor, one) => HearConcerned(unit, request, actor, one), cancellation));
        map.Press("moderation.skip-hearing", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Skip, cancellation));
        map.Press("moderation.heard", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.LookAsync(request, (unit, _, one) => HeardCard.Draw(unit, one, request.Ids.Count > 1 ? request.Number(1) : 1), cancellation));
        map.Press("moderation.witness", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, (unit, actor, one) => Invite(unit, request, actor, one), cancellation), BuildAsync);
    }

    private Text Hear(WriteUnit unit, CaseActor actor, Case one)
    {
        var isOpened = HearingStore.IsOpened(unit, one);
        var heard = CaseDesk.Act(unit, actor, one, CaseAction.Hear);
        if (isOpened && HearingDesk.Missing(unit, one, CasePart.Reporter).Count == 0) throw new Refusal("hearing.all_invited", one.Code);
        desk.Open(unit, heard);
        return new(heard.IsGrave ? "hearing.noted_grave" : "hearing.noted_open", heard.Code);
    }

    private Text HearConcerned(WriteUnit unit, Request request, CaseActor actor, Case one)
    {
        Check(unit, actor, one);
        if (!HearingDesk.MayInviteConcerned(unit, one, request.At)) throw new Refusal("hearing.not_concerned_yet", one.Code);
        desk.InviteConcerned(unit, one);
        CaseLog.Add(unit, one, "concerned-invited", actor.Member);
        return new("hearing.noted_concerned", one.Code);
    }

    private static Text Skip(WriteUnit unit, CaseActor actor, Case one)
    {
        if (!one.IsGrave) throw new Refusal("hearing.skip_only_grave");
        return new("hearing.noted_skipped", CaseDesk.Act(unit, actor, one, CaseAction.SkipHearing).Code);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            CheckRoom(unit, actor, one);
            return new Form(
                Form, "hearing.witnessing.title",
                new PickerField("who", "hearing.witnessing.who", PickerKind.People),
                new TextField("about", "hearing.witnessing.about") { MaxLength = HearingTimes.LongestAbout, Tall = true, Hint = "hearing.witnessing.hint" })
            { Ids = [one.Code] };
        },
        cancellation);

    private Text Invite(WriteUnit unit, Request request, CaseActor actor, Case one)
    {
        CheckRoom(unit, actor, one);
        var about = request.Words("about") ?? throw new Refusal("form.missing", new Text("hearing.witnessing.about"));
        var witness = Snowflake.TryParse(request.Words("who") ?? "", out var id) ? new MemberId(id) : throw new Refusal("form.missing", new Text("hearing.witnessing.who"));
        if (request.Machines.Contains(witness) || AssignmentStore.Of(unit, one).Contains(witness) || IsIn(unit, one, witness)) throw new Refusal("hearing.no_witness");
        // Whoever could judge it judges it no more once they speak as a witness: that is theirs to choose, nobody takes a colleague out by naming them.
        if (!Capabilities.Has(unit, one.Guild, witness, Capability.Cases)) CasePartyStore.Add(unit, one.Guild, one.Number, witness, CasePart.Witness);
        desk.Invite(unit, one, witness, CasePart.Witness, about);
        CaseLog.Add(unit, one, "witness-invited", actor.Member);
        return new("hearing.noted_witness", witness, one.Code);
    }

    private static bool IsIn(IReadUnit unit, Case one, MemberId member) =>
        CasePartyStore.Of(unit, one).Any(party => party.Member == member && party.Part is not CasePart.Named) || HearingVoiceStore.Of(unit, one).Any(voice => voice.Member == member);

    private static void CheckRoom(IReadUnit unit, CaseActor actor, Case one)
    {
        Check(unit, actor, one);
        if (HearingVoiceStore.Of(unit, one).Count(voice => voice.Part is CasePart.Witness) >= HearingTimes.MostWitnesses) throw new Refusal("hearing.enough_witnesses", HearingTimes.MostWitnesses);
    }

    /// <exception cref="Refusal">It is not being heard, or not theirs to hear.</exception>
    private static void Check(IReadUnit unit, CaseActor actor, Case one)
    {
        if (one.State is not CaseState.Hearing || !CaseDesk.May(unit, actor, one, CaseAction.Hear)) throw new Refusal(CaseStates.Why(one.State, CaseAction.Hear, CaseDesk.RolesOf(unit, actor, one)[0]));
    }
}
