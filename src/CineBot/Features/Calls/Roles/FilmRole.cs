using CineBot.Interactions;

namespace CineBot.Features.Calls.Roles;

/// <summary>What somebody can be on a shoot: its lasting slug, its names, the other words for it, and which kind of call looks for it.</summary>
internal sealed record FilmRole(string Slug, string Department, string French, string English, IReadOnlyList<string> Aliases, CallKind Kind, bool IsRemote)
{
    /// <summary>Inclusive in French: « Monteur·se ».</summary>
    public Title Name => new(French, English);

    /// <summary>For a part that is a woman's; crafts have no such name, since nobody may look for a technician of one sex.</summary>
    public Title FeminineName => new(Inclusive.Feminine(French), $"{English} (woman)");

    /// <summary>Whatever people may call it.</summary>
    public IEnumerable<string> Names => [French, English, .. Aliases];

    /// <summary>A role as a menu or a list of suggestions shows it.</summary>
    public Choice Choice => new(Name, Slug);
}
