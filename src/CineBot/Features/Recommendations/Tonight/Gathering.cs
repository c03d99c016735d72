using CineBot.Features.Films;
using CineBot.Features.Recommendations.Avoiding;
using CineBot.Features.Recommendations.Learning;
using CineBot.Features.Recommendations.Lists;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>
/// Brings together what may be used to choose a film: all that is known of who asks, and of the others what they let this server know. What somebody avoids
/// keeps a film away from a company only where they chose so, and without a trace of whom it was for.
/// </summary>
internal static class Gathering
{
    public static Company Of(IReadUnit unit, Request request, Evening evening)
    {
        var own = TonightStore.Own(unit, request.Member);
        if (request.Guild is not { } guild) return new([own], []);
        var circle = new Circle(unit, request.Member);
        var guests = evening.Guests.Where(guest => guest != request.Member && circle.Includes(guest)).ToList();
        var heard = TonightStore.Recommended(unit, guild).Select(one => one with { Voices = [.. one.Voices.Where(circle.Includes)] }).Where(one => one.Voices.Count > 0);
        var company = new Company([own, .. guests.Select(guest => TonightStore.Shared(unit, guest, guild))], [.. heard]) { Likings = Likings.Of(TasteStore.Hints(unit, guild, request.Member)) };
        return Avoiding(unit, request.Member, guests, company, TonightStore.Warned(unit, guild));
    }

    private static Company Avoiding(IReadUnit unit, MemberId asker, List<MemberId> guests, Company company, IReadOnlyList<Warned> warned)
    {
        var own = AvoidanceStore.Find(unit, asker);
        List<Avoidance> all = [own, .. guests.Select(guest => AvoidanceStore.Find(unit, guest)).Where(avoidance => avoidance.CountsTogether)];
        HashSet<FilmId> avoided = [.. warned.Where(one => all.Exists(avoidance => avoidance.FoundIn(one.Notes).Count > 0)).Select(one => one.Film)];
        return company with { Avoided = avoided, LeftOut = LeftOut.Of(own, company, warned) };
    }
}
