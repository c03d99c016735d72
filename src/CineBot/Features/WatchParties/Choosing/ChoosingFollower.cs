using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Keeps a vote and a poll in step with their party: called off with it, and drawn anew when what is said of it changes.</summary>
internal sealed class ChoosingFollower(Outbox outbox) : IPartyFollower
{
    public void Changed(WriteUnit unit, Party party, PartyAction action)
    {
        if (FilmVoteStore.OfParty(unit, party.Guild, party.Number) is { } vote)
        {
            if (action is PartyAction.Cancel) FilmVoteStore.Save(unit, vote with { State = VoteState.Cancelled });
            outbox.Refresh(unit, vote.Card);
        }

        if (DatePollStore.OfParty(unit, party.Guild, party.Number) is { } poll)
        {
            if (action is PartyAction.Cancel) DatePollStore.Save(unit, poll with { State = PollState.Cancelled });
            outbox.Refresh(unit, poll.Card);
        }
    }

    public void Answered(WriteUnit unit, Party party, SignUp signUp)
    {
    }
}
