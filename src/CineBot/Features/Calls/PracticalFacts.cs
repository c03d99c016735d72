using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>The practical part in words, for a private answer to an owner or to somebody confirmed, and for nothing else.</summary>
internal static class PracticalFacts
{
    public static IEnumerable<Block> Of(Practicals practicals)
    {
        if (practicals.IsEmpty) yield return new Line("call.practical.nothing");
        if (practicals.Address is { } address) yield return new Line(new("call.practical.address", address));
        if (practicals.Arrival is { } arrival) yield return new Line(new("call.practical.arrival", arrival));
        if (practicals.Schedule is { } schedule) yield return new Line(new("call.practical.schedule", schedule));
        if (practicals.Contact is { } contact) yield return new Line(new("call.practical.contact", contact));
        if (practicals.Phone is { } phone) yield return new Line(new("call.practical.phone", phone));
        if (practicals.Hospital is { } hospital) yield return new Line(new("call.practical.hospital", hospital));
    }
}
