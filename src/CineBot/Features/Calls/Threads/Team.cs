using CineBot.Features.Calls.Ages;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Calls.Threads;

/// <summary>The private thread of those who are in a shoot: who is to be in it, opened under the channel that moderators chose for such threads.</summary>
internal sealed class Team(PrivateThreads threads, ChannelChoice channels, CommunityClock clock)
{
    public const string Kind = "call-team";

    public static CardRef ThreadOf(Call call) => new(call.Guild, Kind, call.Number);

    /// <summary>Those who hold it and those who come; of two who keep away from each other, only the one who was first.</summary>
    public static IReadOnlyList<MemberId> Of(IReadUnit unit, Call call)
    {
        var team = new List<MemberId>();
        foreach (var member in call.Owners.Concat(TeamStore.Confirmed(unit, call)).Distinct())
            if (!team.Exists(other => KeptAwayStore.AreApart(unit, member, other))) team.Add(member);
        return team;
    }

    /// <summary>False where no channel serves for it.</summary>
    public bool Open(WriteUnit unit, Call call)
    {
        if (channels.Find(unit, call.Guild, ChannelPurpose.Threads).Channel is not { } parent) return false;
        TeamStore.Opened(unit, call);
        threads.Open(unit, ThreadOf(call), parent, Of(unit, call));
        return true;
    }

    /// <summary>Brings the thread in line with who is in the shoot now; it is put to rest with the call.</summary>
    public void Keep(WriteUnit unit, Call call)
    {
        var thread = ThreadOf(call);
        if (call.State is CallState.Cancelled or CallState.Archived)
        {
            threads.End(unit, thread);
            return;
        }

        var (wanted, known) = (Of(unit, call), ThreadPeopleStore.Of(unit, thread));
        foreach (var person in known.Where(person => person.IsWanted && !wanted.Contains(person.Member))) threads.Dismiss(unit, thread, person.Member);
        // Who left by themselves is known, and not let in again unasked.
        foreach (var member in wanted.Where(member => !known.Any(person => person.Member == member && person.IsWanted))) threads.Admit(unit, thread, member);
    }

    /// <summary>Whether somebody of sixteen or seventeen is to be in it.</summary>
    public bool HasMinor(IReadUnit unit, CardRef thread) => ThreadPeopleStore.Of(unit, thread).Any(person => person.IsWanted && IsMinor(unit, person.Member));

    public bool IsMinor(IReadUnit unit, MemberId member) => AgeStore.Find(unit, member, clock.Now) is AgeBracket.SixteenUp;

    public bool MayShare(IReadUnit unit, IEnumerable<MemberId> people) => AgeRules.MayShareThread([.. people.Select(member => AgeStore.Find(unit, member, clock.Now))]);
}
