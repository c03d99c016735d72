using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>What else is to be done, in the same unit, when a call changes: its applications, its threads, its reminders, whom it is told to.</summary>
internal interface ICallFollower
{
    /// <summary>
    /// <paramref name="call"/> is as it is now stored, and <paramref name="change"/> says what of it is no longer as people agreed to.
    /// Not called for a draft.
    /// </summary>
    void Changed(WriteUnit unit, Call call, CallAction action, CallChange change);

    /// <summary>Seats of that role came free by something other than its applications: more seats, somebody who erased everything. They are counted already.</summary>
    void Freed(WriteUnit unit, Call call, long role);
}
