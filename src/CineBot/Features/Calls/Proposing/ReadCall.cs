using CineBot.Features.Calls.Days;
using NodaTime;

namespace CineBot.Features.Calls.Proposing;

/// <summary>What somebody proposes, as far as it was understood.</summary>
internal sealed record ReadCall(ReadCasting Casting, DatesSaid Dates, ReadPlace Place, string Terms, string? Words)
{
    /// <summary>The call with it; days that are still to be chosen from several stay open.</summary>
    public CallSheet In(Call call)
    {
        var known = Dates as DatesSaid.Known;
        var days = Numbered(known?.Days ?? []);
        return new(
            call with
            {
                Title = Casting.Title,
                Pitch = Casting.Rest,
                Words = Words,
                Terms = Terms,
                PlaceCode = Place.Code,
                PlaceWords = Place.Words,
                Zone = Zone(call),
                Hours = known?.Hours,
                IsNight = known?.IsNight ?? false,
                FirstDay = days.Count > 0 ? days.Min(day => day.At) : null,
                LastDay = days.Count > 0 ? days.Max(day => day.End(Zone(call))) : null,
            },
            Casting.Roles,
            days);
    }

    private DateTimeZone Zone(Call call) => Dates switch
    {
        DatesSaid.Known known => known.Zone,
        DatesSaid.Asked asked => asked.Zone,
        _ => call.Zone,
    };

    private static IReadOnlyList<CallDay> Numbered(IReadOnlyList<CallDay> days) => [.. days.Select((day, place) => day with { Day = place + 1 })];
}

/// <summary>A place of the list, or words where the list knows none or several; both null where nothing was said.</summary>
internal sealed record ReadPlace(string? Code, string? Words);

/// <summary>What is looked for: the title, the roles, and what was too long for a title.</summary>
internal sealed record ReadCasting(string Title, IReadOnlyList<CallRole> Roles, string? Rest);
