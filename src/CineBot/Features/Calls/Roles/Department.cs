using CineBot.Interactions;

namespace CineBot.Features.Calls.Roles;

/// <summary>A department of a shoot with its roles, in the order of the credits.</summary>
internal sealed record Department(string Slug, string French, string English, IReadOnlyList<FilmRole> Roles)
{
    public Title Name => new(French, English);
}
