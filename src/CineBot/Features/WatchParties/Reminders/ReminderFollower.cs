using CineBot.Storage;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>Keeps the reminders of a party where it is: they move with it, and end with it.</summary>
internal sealed class ReminderFollower : IPartyFollower
{
    public void Changed(WriteUnit unit, Party party, PartyAction action)
    {
        if (party is { State: PartyState.Published, Time: not null })
            foreach (var moment in PartyMoment.All) ReminderStore.Schedule(unit, party, moment);
        else
            ReminderStore.Unschedule(unit, party);
    }

    public void Answered(WriteUnit unit, Party party, SignUp signUp)
    {
        // Whom a moment reminds is asked when it has come.
    }
}
