using CineBot.Storage;

namespace CineBot.Features.Calls.Matching;

/// <summary>Waves begin when a call is announced, and end with it; seats that come free have them go on.</summary>
internal sealed class MatchFollower : ICallFollower
{
    public void Changed(WriteUnit unit, Call call, CallAction action, CallChange change)
    {
        if (call.State is CallState.Published) WaveStore.Begin(unit, call.Guild, call.Number);
        else WaveStore.End(unit, call.Guild, call.Number);
    }

    public void Freed(WriteUnit unit, Call call, long role)
    {
        if (call.State is CallState.Published) WaveStore.Begin(unit, call.Guild, call.Number);
    }
}
