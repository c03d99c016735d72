using CineBot.Interactions;

namespace CineBot.Features.Places;

/// <summary>
/// A town, a village or a district of Paris, Lyon or Marseille. <paramref name="Near"/> is a bigger town beside it, where one area holds two places of its name;
/// <paramref name="IsExact"/> is false where the point is that of the postal code or of the surroundings.
/// </summary>
internal sealed record Place(PlaceCode Code, string Name, Area Area, string? Near, IReadOnlyList<string> PostalCodes, long Population, Coordinates Point, bool IsExact)
{
    private const string District = " Arrondissement";

    /// <summary>Never the name alone, since 1,441 French names belong to several communes: « Saint-Ouen-sur-Seine (93) ».</summary>
    public Title Label => Name == Area.French ? new(Name, Name) : new($"{Beside("près de")} ({Area.French})", $"{Beside("near")} ({Area.English})");

    private string Beside(string near) => Near is null ? Called : $"{Called}, {near} {Near}";

    // « Paris 18e », as people write it.
    private string Called => Name.EndsWith(District, StringComparison.Ordinal) ? Name[..^District.Length] : Name;
}
