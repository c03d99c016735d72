using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Two shoots on the same hours: somebody may have their reasons, so they are warned, and asked to say that they know.</summary>
internal static class Overlap
{
    /// <summary>Another shoot to which the person comes at the same time; null where there is none.</summary>
    public static Call? Find(IReadUnit unit, Call call, Application asking)
    {
        var days = DaysOf(unit, call, asking);
        foreach (var other in ApplicationStore.Seated(unit, call.Guild, asking.Member).Where(seated => seated.Number != call.Number))
        {
            if (CallStore.Find(unit, other.Guild, other.Number) is not { State: not (CallState.Archived or CallState.Cancelled) } busy) continue;
            if (DaysOf(unit, busy, other).Any(taken => days.Any(day => Meet(day, call, taken, busy)))) return busy;
        }

        return null;
    }

    /// <exception cref="Refusal">They come elsewhere at the same time and have not said that they know; one press says so.</exception>
    public static void Ask(IReadUnit unit, Call call, Application asking, Button sure)
    {
        if (Find(unit, call, asking) is { } other) throw new Refusal(new Text("application.overlap", CallFacts.Name(call), CallFacts.Name(other)), sure);
    }

    private static List<CallDay> DaysOf(IReadUnit unit, Call call, Application application) =>
        [.. CallDayStore.Of(unit, call.Guild, call.Number).Where(day => !day.IsRain && application.ComesOn(day.Day))];

    private static bool Meet(CallDay one, Call of, CallDay other, Call its) => one.At < other.End(its.Zone) && other.At < one.End(of.Zone);
}
