namespace CineBot.Features.Calls.Directory;

/// <summary>The parts of a search by their names: as options, as fields of the form, and as they are kept from page to page.</summary>
internal static class SearchWords
{
    public const string Role = "role", Near = "near", Radius = "radius", When = "when", Level = "level", Gear = "gear", Remote = "remote", Call = "call";

    public const string Yes = "yes";

    /// <summary>What is said in words, or picked from a list.</summary>
    public static IReadOnlyList<string> All { get; } = [Role, Near, Radius, When, Level, Gear, Remote, Call];
}
