using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What else is to be done, in the same unit, when a party changes: its mirror, its thread, its reminders, its series.</summary>
internal interface IPartyFollower
{
    /// <summary><paramref name="party"/> is as it is now stored.</summary>
    void Changed(WriteUnit unit, Party party, PartyAction action);

    /// <summary>Somebody answered, or their answer was changed by what happened to their seat.</summary>
    void Answered(WriteUnit unit, Party party, SignUp signUp);
}
