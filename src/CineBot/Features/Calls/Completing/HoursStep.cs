using CineBot.Features.Calls.Days;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Completing;

/// <summary>At what hours, on which day if it rains, and until when people may answer.</summary>
internal sealed class HoursStep : ICompletion
{
    private const string Night = "night", Day = "day";

    public string Name => "hours";

    public IEnumerable<Field> Fields(IReadUnit unit, CallSheet sheet, Language language) =>
    [
        new TextField("hours", "call.hours_step.hours") { Required = false, MaxLength = Call.LongestLine, Hint = "call.hours_step.hours_hint", Value = sheet.Call.Hours },
        new MenuField("night", "call.hours_step.night", Menus.Choices("call.hours_step.when", [Day, Night])).Optional(sheet.Call.IsNight ? Night : Day),
        new TextField("rain", "call.hours_step.rain")
        {
            Required = false,
            MaxLength = ShootDates.LongestWords,
            Hint = "call.hours_step.rain_hint",
            Value = string.Join(", ", sheet.Days.Where(day => day.IsRain).Select(day => DayWords.Typed(day, sheet.Call.Zone, language))),
        },
        new TextField("until", "call.hours_step.until")
        {
            Required = false,
            MaxLength = 100,
            Hint = "call.hours_step.until_hint",
            Value = sheet.Call.ClosesAt is { } until ? DayWords.Typed(CallDay.On(0, until.InZone(sheet.Call.Zone)), sheet.Call.Zone, language) : null,
        },
    ];

    public CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet) => sheet.Call.Minors != CallWords.NoMinors && request.Words("night") == Night ? throw new Refusal("call.minors_unfit") : sheet with
    {
        Days = [.. sheet.Days.Where(day => !day.IsRain), .. Read(request, "rain", sheet.Call.Zone).Select(day => day with { IsRain = true })],
        Call = sheet.Call with
        {
            Hours = request.Words("hours"),
            IsNight = request.Words("night") == Night,
            ClosesAt = Read(request, "until", sheet.Call.Zone) is [var until, ..] ? Until(until, sheet.Call.Zone) : Usual(request, sheet.Call),
        },
    };

    // A draft's is worked out when it is published.
    private static Instant? Usual(Request request, Call call) => call.PublishedAt is null ? null : CallTimes.ClosesAt(request.At, call.FirstDay);

    // A day alone is open until its end.
    private static Instant Until(CallDay day, DateTimeZone zone) => day.Hour is null ? day.End(zone) : day.At;

    private static IReadOnlyList<CallDay> Read(Request request, string field, DateTimeZone zone) => request.Words(field) is not { } typed ? [] : ShootDates.Read(request, typed, zone) switch
    {
        DatesSaid.Known known => known.Days,
        DatesSaid.Unclear unclear => throw new Refusal(unclear.Why),
        _ => throw new Refusal("call.unclear.several", typed),
    };
}
