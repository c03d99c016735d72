using System.Globalization;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Changing an announced party: where and for how many, when, or not at all. Those who answered are told, and asked again where the date changes.</summary>
internal sealed class ChangeCommands(Database database, ProposalReader reader, Changing changing) : ICommandSet
{
    /// <summary>Its holders, and moderators, who may call off what its host does not.</summary>
    public static bool MayCancel(IReadUnit unit, Party party, Request request) =>
        party.IsHeldBy(request.Member) || Capabilities.May(unit, request, Capability.Parties);

    public void Describe(CommandMap map)
    {
        map.Press("party.details", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildDetailsAsync(request, cancellation)));
        map.Form("party.detailing", Access.Member.Within(Limits.Care), Answer.Private, DetailAsync, BuildDetailsAsync);
        map.Press("party.move", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildMoveAsync(request, cancellation)));
        map.Form("party.moving", Access.Member, Answer.Private, MoveAsync, BuildMoveAsync);
        map.Press("party.move-to", Access.Member.Within(Limits.Care), Answer.Update, MoveToAsync);
        map.Press("party.cancel", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildCancelAsync(request, cancellation)));
        map.Form("party.cancelling", Access.Member.Within(Limits.Care), Answer.Private, CancelAsync, BuildCancelAsync);
    }

    private Task<Form> BuildDetailsAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            PartyStates.After(party.State, PartyAction.Describe);
            return new Form(
                "party.detailing",
                "party.detailing.title",
                new TextField("where", "party.form.where") { Required = false, MaxLength = PartyPlace.LongestWords, Hint = "party.form.where_hint", Value = reader.Places.Shown(party.Guild, party.Place) },
                new TextField("seats", "party.form.seats") { Required = false, MaxLength = 4, Hint = "party.form.seats_hint", Value = Shown(party.Seats) },
                new TextField("length", "party.form.length") { Required = false, MaxLength = 4, Hint = "party.form.length_hint", Value = Shown(party.Minutes) })
            { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> DetailAsync(Request request, CancellationToken cancellation)
    {
        var (place, seats, minutes) = (reader.Places.Read(request), ProposalReader.Number(request, "seats", Party.MostSeats), ProposalReader.Number(request, "length", ProposalReader.LongestParty));
        return database.WriteAsync(request, unit => changing.Describe(unit, PartyDesk.FindHeld(unit, request), place, seats, minutes), cancellation);
    }

    private Task<Form> BuildMoveAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            PartyStates.After(party.State, PartyAction.Move);
            return new Form(
                "party.moving",
                "party.moving.title",
                new TextField("when", "party.form.when") { MaxLength = ProposalReader.LongestDate, Hint = "party.form.when_hint", Value = party.Time is { } time ? DateWords.Whole(time.At.InZone(party.Zone), request.Language) : null })
            { Ids = request.Ids };
        },
        cancellation);

    private async Task<Reply> MoveAsync(Request request, CancellationToken cancellation)
    {
        var when = await reader.Dates.ReadAsync(request, request.Words("when") ?? throw new Refusal("party.no_date"), cancellation);
        if (when is WhenSaid.Unclear unclear) throw new Refusal(unclear.Why);
        when = ProposalReader.Coming(when, request.At);
        return await database.ReadAsync(
            unit =>
            {
                var party = PartyDesk.FindHeld(unit, request);
                PartyStates.After(party.State, PartyAction.Move);
                return ProposalPreview.AskMove(party, when);
            },
            cancellation);
    }

    private Task<Reply> MoveToAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            return changing.Move(unit, party, ProposalPreview.Picked(request, party));
        },
        cancellation);

    private Task<Form> BuildCancelAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = FindCancellable(unit, request);
            PartyStates.After(party.State, PartyAction.Cancel);
            return new Form("party.cancelling", "party.cancelling.title", new TextField("reason", "party.cancelling.reason") { MaxLength = Party.LongestReason, Tall = true, Hint = "party.cancelling.reason_hint" }) { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> CancelAsync(Request request, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => changing.Cancel(unit, FindCancellable(unit, request), request.Words("reason") ?? throw new Refusal("party.no_reason")), cancellation);

    private static Party FindCancellable(IReadUnit unit, Request request) =>
        PartyDesk.Find(unit, request) is var party && MayCancel(unit, party, request) ? party : PartyDesk.FindHeld(unit, request);

    private static string? Shown(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
