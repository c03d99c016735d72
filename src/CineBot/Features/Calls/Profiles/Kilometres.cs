using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Profiles;

/// <summary>A distance as people type it: « 30 », « 30 km », « 30 kilomètres ».</summary>
internal static partial class Kilometres
{
    /// <exception cref="Refusal">It is no such number, or none that anybody means.</exception>
    public static long Read(string typed) =>
        Typed().Match(typed.Trim()) is { Success: true } match && long.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= Profile.WidestRadius and var kilometres
            ? kilometres
            : throw new Refusal("profile.radius_wrong", typed, Profile.WidestRadius);

    [GeneratedRegex(@"\A([0-9]{1,4})\s*(?:km|kms|kilom[eè]tres?|kilomet(?:er|re)s?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
