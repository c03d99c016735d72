using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Law;
using CineBot.Storage;

namespace CineBot.Features.Calls.Screening;

/// <summary>A company that asks for volunteers is for a moderator to look at; a flat sum in place of costs on receipts is only said.</summary>
internal sealed class WorkCheck : ICallCheck
{
    public IEnumerable<CallFinding> Find(IReadUnit unit, CallSheet sheet)
    {
        var call = sheet.Call;
        if (call is { Bearer: CallWords.Company, Terms: not CallWords.Paid }) yield return new("company", null, IsHeld: true, "call.finding.company");
        if (FlatSum.IsIn(call)) yield return new("flat", null, IsHeld: false, "call.finding.flat");
        if (call.Minors == CallWords.SixteenUp && call.Owners.Count < AgeRules.FewestAdults) yield return new("second_adult", null, IsHeld: false, "call.finding.second_adult");
        if (call is { Terms: CallWords.Paid, Amount: null }) yield return new("amount", null, IsHeld: false, "call.finding.amount");
    }
}
