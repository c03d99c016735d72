using CineBot.Features.Calls.Questions;
using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>With the end of a call goes what people said around it and is of no more use: that it was not for them, and what they asked.</summary>
internal sealed class EndFollower : ICallFollower
{
    public void Changed(WriteUnit unit, Call call, CallAction action, CallChange change)
    {
        if (call.State is not (CallState.Archived or CallState.Cancelled)) return;
        CallPassStore.Forget(unit, call);
        QuestionStore.Forget(unit, call);
    }

    public void Freed(WriteUnit unit, Call call, long role)
    {
        // Nothing of it hangs on a seat.
    }
}
