using CineBot.Storage;

namespace CineBot.Features.Calls.Screening;

/// <summary>Holds calls against every rule.</summary>
internal sealed class CallScreening(IEnumerable<ICallCheck> checks)
{
    /// <summary>What a moderator must look at first, then what is only said to its owners.</summary>
    public IReadOnlyList<CallFinding> Of(IReadUnit unit, CallSheet sheet) =>
        [.. checks.SelectMany(check => check.Find(unit, sheet)).DistinctBy(finding => (finding.Code, finding.Words)).OrderByDescending(finding => finding.IsHeld)];

    /// <summary>What a moderator must look at.</summary>
    public IEnumerable<CallFinding> Holding(IReadUnit unit, CallSheet sheet) => Of(unit, sheet).Where(finding => finding.IsHeld);

    /// <summary>What a moderator must look at, and was not in it before: what they let pass once is not held again.</summary>
    public IReadOnlyList<CallFinding> NewIn(IReadUnit unit, CallSheet before, CallSheet after)
    {
        var known = Of(unit, before).Select(finding => (finding.Code, finding.Words)).ToHashSet();
        return [.. Of(unit, after).Where(finding => finding.IsHeld && !known.Contains((finding.Code, finding.Words)))];
    }
}
