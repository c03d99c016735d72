using CineBot.Interactions;

namespace CineBot.Features.Calls.Roles;

/// <summary>A role that was asked for, and how many; a part may be a woman's.</summary>
internal sealed record CastingLine(FilmRole Role, int Seats, bool IsFeminine)
{
    public Title Name => IsFeminine ? Role.FeminineName : Role.Name;
}
