using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Days;

/// <summary>Several days said by their ends or by their weekend: « du 05/12 au 07/12 », "Dec 5 to Dec 6", « le week-end du 5 décembre ».</summary>
internal static partial class DayStretch
{
    /// <summary>The first and the last, each as it was typed; null where the words are no stretch.</summary>
    public static (string From, string To)? Ends(string typed) =>
        Between().Match(typed) is { Success: true } found ? (found.Groups["from"].Value, found.Groups["to"].Value) : null;

    /// <summary>The days whose weekends are meant; null where none is spoken of.</summary>
    public static string? Weekend(string typed) => Weekends().Match(typed) is { Success: true } found ? found.Groups["days"].Value : null;

    [GeneratedRegex(@"^\s*(?:(?:du|from)\s+)?(?<from>\S.*?)\s(?:(?:jusqu['’])?au|to|until|through|[-–])\s(?<to>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:(?:les?|the)\s+)?week-?ends?\s+(?:du|des|of)\s+(?:the\s+)?(?<days>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Weekends();
}
