using CineBot.Interactions;

namespace CineBot.Features.Calls.Completing;

/// <summary>Closed lists as fields of a form; none may be chosen.</summary>
internal static class Menus
{
    /// <summary>Each code is said by the text <paramref name="prefix"/>, a dot and the code.</summary>
    public static Choice[] Choices(string prefix, IReadOnlyList<string> codes) => [.. codes.Select(code => new Choice(new Text($"{prefix}.{code}"), code))];

    public static MenuField Optional(this MenuField menu, params IReadOnlyList<string?> chosen) => menu with { Required = false, Min = 0, Chosen = [.. chosen.OfType<string>()] };
}
