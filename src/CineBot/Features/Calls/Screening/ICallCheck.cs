using CineBot.Storage;

namespace CineBot.Features.Calls.Screening;

/// <summary>A rule that the public part of a call is held against, whenever it is shown to its owners or changed.</summary>
internal interface ICallCheck
{
    IEnumerable<CallFinding> Find(IReadUnit unit, CallSheet sheet);
}
