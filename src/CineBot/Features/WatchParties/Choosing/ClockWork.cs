using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>What the clock does with a vote or a poll that is due; nothing where somebody pressed in the meantime.</summary>
internal sealed class ClockWork(FilmVoteDesk votes, DatePollDesk polls)
{
    /// <summary>True where it was still due.</summary>
    public bool Advance(WriteUnit unit, FilmVote due)
    {
        if (FilmVoteStore.Find(unit, due.Guild, due.Number) is not { } vote || !(vote.DueAt <= unit.Now)) return false;
        _ = vote.State is VoteState.Nominating ? votes.StartVoting(unit, vote) : votes.Close(unit, vote);
        return true;
    }

    /// <summary>True where it was still due. A poll whose end passed before its reminder could be sent is closed without it.</summary>
    public bool Advance(WriteUnit unit, DatePoll due)
    {
        if (DatePollStore.Find(unit, due.Guild, due.Number) is not { } poll || !(poll.DueAt <= unit.Now)) return false;
        if (poll.OpenUntil <= unit.Now) polls.Close(unit, poll);
        else polls.Chase(unit, poll);
        return true;
    }
}
