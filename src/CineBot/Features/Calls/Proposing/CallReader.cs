using CineBot.Features.Calls.Days;
using CineBot.Features.Places;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Reads what was given to the command or filled into its forms: the same names, the same rules.</summary>
internal sealed class CallReader(ShootDates dates, PlaceChoice places, CastingWords casting)
{
    public ShootDates Dates => dates;

    public PlaceChoice Places => places;

    public CastingWords Casting => casting;

    /// <exception cref="Refusal">Something is missing or cannot be; the sentence says how to say it.</exception>
    public async Task<ReadCall> ReadAsync(Request request, CallKind kind, CancellationToken cancellation)
    {
        var what = request.Words("what") ?? throw new Refusal("call.no_what");
        var read = casting.Read(what, kind, request.ServerLanguage);
        var said = request.Words("when") is { } typed ? await dates.ReadAsync(request, typed, cancellation) : new DatesSaid.Known([], await dates.ZoneAsync(request, cancellation));
        if (said is DatesSaid.Unclear unclear) throw new Refusal(unclear.Why);
        return new(read, said, await PlaceAsync(request, cancellation), Terms(request), Words(request));
    }

    /// <summary>A place that the list does not know stays as it was typed; an address does not.</summary>
    /// <exception cref="Refusal">It is an address, which is only for those who are confirmed.</exception>
    public async Task<ReadPlace> PlaceAsync(Request request, CancellationToken cancellation)
    {
        if (request.Words("where") is not { } typed) return new(null, null);
        var reading = await places.ReadAsync(request, typed, cancellation);
        if (reading.Obstacle is PlaceObstacle.Address) throw new Refusal("call.address_is_private", typed);
        return reading.Place is { } place ? new(place.Code.Value, null) : new(null, typed);
    }

    public static string Terms(Request request) => request.Words("terms") is { } terms && CallWords.Terms.Contains(terms) ? terms : throw new Refusal("call.no_terms");

    public static string? Words(Request request) => request.Words("words") is { } words ? words.Length <= Call.LongestWords ? words : throw new Refusal("call.too_long", words.Length, Call.LongestWords) : null;
}
