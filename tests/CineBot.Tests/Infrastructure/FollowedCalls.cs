using CineBot.Features.Calls;
using CineBot.Storage;

namespace CineBot.Tests.Infrastructure;

/// <summary>What those who follow calls are told, in order.</summary>
internal sealed class FollowedCalls : ICallFollower
{
    public List<(long Number, CallAction Action, CallChange Change)> Changes { get; } = [];

    public List<(long Number, long Role)> Freed { get; } = [];

    public void Changed(WriteUnit unit, Call call, CallAction action, CallChange change) => Changes.Add((call.Number, action, change));

    void ICallFollower.Freed(WriteUnit unit, Call call, long role) => Freed.Add((call.Number, role));
}
