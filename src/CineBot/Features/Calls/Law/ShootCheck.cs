using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Screening;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Law;

/// <summary>What the owners of a call should think of before people come: insurance, nights, long days, criteria without a reason, and who is too young for it.</summary>
internal sealed class ShootCheck : ICallCheck
{
    public static readonly Duration LongDay = Duration.FromHours(10);

    public IEnumerable<CallFinding> Find(IReadUnit unit, CallSheet sheet)
    {
        var call = sheet.Call;
        if (call.Insurance == CallWords.Uninsured) yield return Said("uninsured");
        if (call.IsNight) yield return Said("night");
        if (sheet.Days.Any(day => !day.IsRain && day.Until - day.At > LongDay)) yield return Said("long");
        if (call.Minors == CallWords.SixteenUp && !AgeRules.IsFit(call)) yield return Said("minors");
        foreach (var role in sheet.Roles.Where(role => role is { Criteria.Length: > 0, CriteriaReason: null or "" }))
            yield return new("criterion", role.Criteria, IsHeld: false, new("law.warn.criterion", CallFacts.Name(role)));
    }

    private static CallFinding Said(string code) => new(code, null, IsHeld: false, new($"law.warn.{code}"));
}
