using CineBot.Features.Calls.Profiles;
using CineBot.Features.Calls.Roles;
using CineBot.Features.Places;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>The search that follows from a call: one of its roles, its place, its days, for its owners.</summary>
internal sealed class CallQuery(PlaceBook places, FilmRoles film)
{
    private static readonly LocalTime Evening = new(18, 0);

    /// <summary>The roles of the call in which somebody is missing and that a profile can have.</summary>
    public static IReadOnlyList<CallRole> Missing(IReadUnit unit, Call call) =>
        [.. CallRoleStore.Of(unit, call.Guild, call.Number).Where(role => role is { Slug: not null, SeatsLeft: > 0 })];

    /// <summary>What is done from home is for those too who live elsewhere and work from there; the days of the shoot bind nobody then.</summary>
    public DirectoryQuery Of(IReadUnit unit, Call call, CallRole role, MemberId reader)
    {
        var isRemote = film.Find(role.Slug) is { IsRemote: true };
        var near = PlaceCode.TryParse(call.PlaceCode, out var code) ? places.Find(code) : null;
        return new(call.Guild, reader)
        {
            Slug = role.Slug!,
            Near = near,
            Remote = isRemote && near is not null,
            Days = isRemote ? [] : [.. CallDayStore.Of(unit, call.Guild, call.Number).Where(day => !day.IsRain).Select(day => new AskedDay(day.Date, IsEvening(call, day)))],
            Call = call.Number,
            Beside = call.Owners.FirstOrDefault(owner => owner != reader) is { Value: > 0 } other ? other : null,
        };
    }

    private static bool? IsEvening(Call call, CallDay day) => call.IsNight ? true : day.Hour is { } hour ? hour >= Evening : null;
}
