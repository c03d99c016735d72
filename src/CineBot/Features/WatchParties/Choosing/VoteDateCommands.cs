using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Takes one of the moments that an ambiguous date may mean, for a party whose film a vote is to find: read back before anything is published.</summary>
internal sealed class VoteDateCommands(Database database) : ICommandSet
{
    public const string Path = "choosing.vote-at";

    public void Describe(CommandMap map) => map.Press(Path, Access.Member, Answer.Update, TakeAsync);

    private Task<Reply> TakeAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var draft = ChoosingRules.Held(unit, request, request.Number(0));
            if (draft.State is not PartyState.Draft) throw new Refusal("party.choosing_still");
            var picked = ProposalPreview.Picked(request, draft);
            var dated = draft with { Time = PartyTime.Of(picked), Zone = picked.Zone };
            PartyStore.Save(unit, dated);
            return VoteProposal.ReadBack(dated, new(picked));
        },
        cancellation);
}
