using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What moderators do about a repair: offer one, say that it was kept, or that it was not.</summary>
internal sealed class RepairModeration(CaseRoom room, RepairOffers offers, RepairDesk desk) : ICommandSet
{
    private const string Form = "moderation.repairing";

    public void Describe(CommandMap map)
    {
        map.Press("moderation.repair", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, (unit, actor, one) => Offer(unit, request, actor, one), cancellation), BuildAsync);
        map.Press("moderation.repair-kept", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Keep, cancellation));
        map.Press("moderation.repair-broken", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Break, cancellation));
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            RepairOffers.Check(unit, actor, one);
            return new Form(
                Form, "repair.offering.title",
                new MenuField("kind", "repair.offering.kind", [.. Enum.GetValues<RepairKind>().Select(kind => new Choice(new Text($"repair.kind.{RepairCard.Name(kind)}"), RepairCard.Name(kind)))]),
                new TextField("words", "repair.offering.words") { MaxLength = RepairTimes.LongestOffer, Tall = true, Hint = "repair.offering.hint" },
                new PickerField("who", "repair.offering.who", PickerKind.People) { Required = false, Min = 0, Hint = "repair.offering.who_hint" })
            { Ids = [one.Code] };
        },
        cancellation);

    private Text Offer(WriteUnit unit, Request request, CaseActor actor, Case one)
    {
        var kind = Enum.TryParse<RepairKind>(request.Words("kind"), ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : throw new Refusal("form.missing", new Text("repair.offering.kind"));
        var words = request.Words("words") ?? throw new Refusal("form.missing", new Text("repair.offering.words"));
        MemberId? who = Snowflake.TryParse(request.Words("who") ?? "", out var id) ? new MemberId(id) : null;
        if (who is { } machine && request.Machines.Contains(machine)) throw new Refusal("repair.not_facilitator");
        offers.Offer(unit, actor, one, kind, words, who);
        return new("repair.noted_offered", one.Code);
    }

    private Text Keep(WriteUnit unit, CaseActor actor, Case one)
    {
        desk.Keep(unit, actor, one, Find(unit, actor, one));
        return new("repair.noted_kept", one.Code);
    }

    private Text Break(WriteUnit unit, CaseActor actor, Case one)
    {
        desk.Break(unit, actor, one, Find(unit, actor, one));
        return new("repair.noted_broken", one.Code);
    }

    /// <exception cref="Refusal">None is under way, or the case is not theirs to handle.</exception>
    private static Repair Find(IReadUnit unit, CaseActor actor, Case one)
    {
        if (!CaseDesk.May(unit, actor, one, CaseAction.Repair)) throw new Refusal(CaseStates.Why(one.State, CaseAction.Repair, CaseDesk.RolesOf(unit, actor, one)[0]));
        return RepairStore.FindOpen(unit, one) ?? throw new Refusal("repair.none");
    }
}
