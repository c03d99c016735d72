using CineBot.Features.Calls.Profiles;
using CineBot.Features.Places;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>The search that follows from a call: one of its roles, its place, its days, for its owners.</summary>
internal sealed class CallQuery(PlaceBook places)
{
    private static readonly LocalTime Evening = new(18, 0);

    /// <summary>The roles of the call in which somebody is missing and that a profile can have.</summary>
    public static IReadOnlyList<CallRole> Missing(IReadUnit unit, Call call) =>
        [.. CallRoleStore.Of(unit, call.Guild, call.Number).Where(role => role is { Slug: not null, SeatsLeft: > 0 })];

    public DirectoryQuery Of(IReadUnit unit, Call call, CallRole role, MemberId reader) => new(call.Guild, reader)
    {
        Slug = role.Slug!,
        Near = PlaceCode.TryParse(call.PlaceCode, out var code) ? places.Find(code) : null,
        Days = [.. CallDayStore.Of(unit, call.Guild, call.Number).Where(day => !day.IsRain).Select(day => new AskedDay(day.Date, IsEvening(call, day)))],
        Call = call.Number,
        Beside = call.Owners.FirstOrDefault(owner => owner != reader) is { Value: > 0 } other ? other : null,
    };

    private static bool? IsEvening(Call call, CallDay day) => call.IsNight ? true : day.Hour is { } hour ? hour >= Evening : null;
}
