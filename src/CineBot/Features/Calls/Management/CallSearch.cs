using CineBot.Features.Calls.Roles;
using CineBot.Features.Members;
using CineBot.Features.Places;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>An open call that was found, with what is left of its seats and how far it is from where one looks.</summary>
internal sealed record FoundCall(OpenCall Call, long SeatsLeft, long? Kilometres);

/// <summary>Looks through the open calls of a server for somebody: the soonest first, or the nearest where they say near what. Those of people kept away are not there.</summary>
internal sealed class CallSearch(PlaceBook places, FilmRoles film)
{
    private const long MostOpen = 500, Near = 60;
    private const int MostOffered = 25;

    public IReadOnlyList<FoundCall> Find(IReadUnit unit, GuildId guild, MemberId member, CallQuery query, Instant now)
    {
        CallKind? kind = query.Kind is { } name ? Enum.Parse<CallKind>(name, ignoreCase: true) : null;
        var found = OpenCallStore.All(unit, guild, kind, MostOpen)
            .Where(call => Fits(call, query, now) && !IsApart(unit, call, member))
            .Select(call => Measure(unit, guild, call, query))
            .OfType<FoundCall>();
        return query.Near is null ? [.. found] : [.. found.OrderBy(call => call.Kilometres)];
    }

    private static bool Fits(OpenCall call, CallQuery query, Instant now) =>
        (query.Terms is null || call.Terms == query.Terms) && (query.Days is not { } days || (call.FirstDay is { } first && first <= now + Duration.FromDays(days)));

    private static bool IsApart(IReadUnit unit, OpenCall call, MemberId member) =>
        new[] { call.Owner, call.CoOwner }.OfType<MemberId>().Any(owner => owner != member && KeptAwayStore.AreApart(unit, owner, member));

    /// <summary>A role as somebody types it or chose it: by any of its names where the list knows it, else its words.</summary>
    public string? Role(string? typed) => typed is null ? null : film.Read(typed) is { } role ? CallQuery.Listed(role.Slug) : typed;

    /// <summary>The roles to offer while one is typed.</summary>
    public Task<Reply> OfferRolesAsync(Request request, CancellationToken cancellation) =>
        Task.FromResult(Reply.Offer(film.Search(request.Words(request.Typing ?? "") ?? "", MostOffered).Select(role => role.Choice)));

    // Null where it is too far, or looks for somebody else.
    private FoundCall? Measure(IReadUnit unit, GuildId guild, OpenCall call, CallQuery query)
    {
        long? away = null;
        if (query.Near is { } near)
        {
            if (call.PlaceCode is not { } code || places.Kilometres(near, new(code)) is not { } kilometres || kilometres > Near) return null;
            away = (long)Math.Round(kilometres);
        }

        var roles = CallRoleStore.Of(unit, guild, call.Number);
        if (query.Role is { } role && !roles.Any(one => query.Slug is { } slug ? Is(one, slug) : Names(one, role))) return null;
        return new(call, roles.Sum(one => one.SeatsLeft), away);
    }

    // Owners may say it in words of their own.
    private bool Is(CallRole role, string slug) =>
        role.Slug is { } own ? own == slug : film.Find(slug)?.Names.Any(name => $" {film.Words.Key(role.Label)} ".Contains($" {film.Words.Key(name)} ", StringComparison.Ordinal)) is true;

    private static bool Names(CallRole role, string wanted) =>
        new[] { role.Label, role.Name?.French, role.Name?.English }.OfType<string>().Any(name => CallQuery.FoldedRole(name)?.Contains(wanted, StringComparison.Ordinal) == true);
}
