using CineBot.Features.WatchParties.Mirror;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What one person may do with a party now, besides answering on its card.</summary>
internal static class PartyChoices
{
    public static IEnumerable<Button> Of(IReadUnit unit, Party party, Request request) =>
    [
        .. party.IsHeldBy(request.Member) ? Held(unit, party, request) : [],
        .. Relayed(unit, party, request),
        .. party.Slot is { } slot ? [new Button("party.button.series", "series.show", $"{slot.Series}")] : Array.Empty<Button>(),
        .. PartyStates.Allows(party.State, PartyAction.Cancel) && ChangeCommands.MayCancel(unit, party, request)
            ? [new Button("party.button.cancel", "party.cancel", PartyCard.Id(party)) { Look = ButtonLook.Danger }]
            : Array.Empty<Button>(),
        new("party.button.back", "party.list"),
    ];

    private static IEnumerable<Button> Held(IReadUnit unit, Party party, Request request)
    {
        var id = PartyCard.Id(party);
        if (PartyStates.Allows(party.State, PartyAction.Start)) yield return new("party.button.launch", "party.launch", id) { Look = ButtonLook.Main };
        if (PartyStates.Allows(party.State, PartyAction.Move)) yield return new("party.button.move", "party.move", id);
        if (party.State is PartyState.Published) yield return new("party.button.refilm", "party.refilm", id);
        if (PartyStates.Allows(party.State, PartyAction.Describe)) yield return new("party.button.details", "party.details", id);
        if (PartyStates.Allows(party.State, PartyAction.Describe)) yield return new("party.button.complete", "party.complete", id);
        if (MirrorCommands.ButtonFor(unit, party, request) is { } list) yield return list;
        if (PartyStates.Allows(party.State, PartyAction.HandOver)) yield return new("party.button.hand_over", "party.hand-over", id);
        if (party.State is PartyState.Started && party.StartedAt <= request.At) yield return new("party.button.end", "party.end", id);
        if (IsLost(unit, party)) yield return new("party.button.repost", "party.repost", id);
    }

    // For whoever was asked to hold it, and for a co-host who would rather not.
    private static IEnumerable<Button> Relayed(IReadUnit unit, Party party, Request request)
    {
        if (!PartyStates.Allows(party.State, PartyAction.HandOver)) yield break;
        var isAsked = HandOverStore.Asked(unit, party) == request.Member;
        if (isAsked) yield return new("party.button.take", "party.take", PartyCard.Id(party));
        if (isAsked || party.CoHost == request.Member) yield return new(isAsked ? "party.button.decline" : "party.button.step_down", "party.decline", PartyCard.Id(party));
    }

    // Its card stands nowhere any more: somebody deleted it, or its channel.
    private static bool IsLost(IReadUnit unit, Party party) =>
        PartyStates.Allows(party.State, PartyAction.Answer) && CardBook.Find(unit, PartyCard.RefTo(party)) is null && !OutboxStore.IsPosting(unit, PartyCard.RefTo(party));
}
