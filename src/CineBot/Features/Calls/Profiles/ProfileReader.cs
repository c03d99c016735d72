using CineBot.Features.Calls.Roles;
using CineBot.Features.Places;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Reads roles and towns as people type them: by any of their names, and never by a guess.</summary>
internal sealed class ProfileReader(FilmRoles roles, PlaceChoice places)
{
    private const int MostNamed = 5;

    /// <summary>The roles of an enumeration, each once.</summary>
    /// <exception cref="Refusal">One of them is unknown, or they are too many.</exception>
    public IReadOnlyList<string> Roles(string typed)
    {
        var slugs = typed.Split([',', ';', '\n', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Role).Distinct(StringComparer.Ordinal).ToList();
        return slugs.Count is > 0 and <= Profile.MostRoles ? slugs : throw new Refusal("profile.too_many_roles", Profile.MostRoles);
    }

    /// <exception cref="Refusal">No role is called so; those that come near are named.</exception>
    public string Role(string typed)
    {
        if ((roles.Find(typed) ?? roles.Named(RoleWords.Folded(typed))) is { } role) return role.Slug;
        var near = roles.Search(typed, MostNamed);
        throw near.Count == 0 ? new Refusal("profile.unknown_role", typed) : new Refusal("profile.which_role", typed, new Listing([.. near.Select(found => found.Name)]));
    }

    /// <exception cref="Refusal">The words are no town that we know, or several.</exception>
    public async Task<Place> PlaceAsync(Request request, string typed, CancellationToken cancellation)
    {
        var reading = await places.ReadAsync(request, typed, cancellation);
        if (reading.Place is { } place) return place;
        throw reading.Candidates.Count == 0
            ? new Refusal(reading.Question!)
            : new Refusal("profile.which_place", reading.Question!, new Listing([.. reading.Candidates.Take(MostNamed).Select(candidate => candidate.Label)]));
    }

    /// <summary>The roles to offer while one is typed.</summary>
    public Task<Reply> OfferRolesAsync(Request request, CancellationToken cancellation) =>
        Task.FromResult(Reply.Offer(roles.Search(request.Words(request.Typing ?? "") ?? "", 25).Select(role => new Choice(role.Name, role.Slug))));

    public Task<Reply> OfferPlacesAsync(Request request, CancellationToken cancellation) => places.OfferAsync(request, cancellation);
}
