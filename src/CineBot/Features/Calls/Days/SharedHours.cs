using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Days;

/// <summary>Takes off the hours that somebody says once for several days: « les 5 et 6 décembre, de 20h à 4h », "9am-6pm, December 5 to 7".</summary>
internal static partial class SharedHours
{
    private const string Clock = @"(?:\d{1,2}\s?(?:h(?:\s?\d{2})?|:\d{2}(?:\s?[ap]\.?m\b\.?)?|[ap]\.?m\b\.?)|midi|minuit|noon|midnight)";

    private const string Hours = @"(?:(?:de|à|dès|from|at|entre|between)\s+)?(?:" + Clock + @"(?:\s?(?:[-–]|à|et|to|till|until|and|jusqu['’]à)\s?(?:" + Clock + @"|\d{1,2}))?|\d{1,2}\s?(?:[-–]|à|to)\s?" + Clock + ")";

    /// <summary>The days and the hours, each as it was typed; null where there are not both.</summary>
    public static (string Days, string Hours)? Cut(string typed) => Last().Match(typed) is { Success: true } last
        ? (last.Groups["days"].Value, last.Groups["hours"].Value)
        : First().Match(typed) is { Success: true } first ? (first.Groups["days"].Value, first.Groups["hours"].Value) : null;

    public static bool IsHours(string typed) => Alone().IsMatch(typed);

    // Lazy: « de 20h à 4h » is not « 4h » after « de 20h à ».
    [GeneratedRegex(@"^\s*(?<days>.*?[^\s,;])\s*[\s,;]\s*(?<hours>" + Hours + @")\s*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Last();

    [GeneratedRegex(@"^\s*(?<hours>" + Hours + @")\s*[\s,;]\s*(?<days>[^\s,;].*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex First();

    [GeneratedRegex(@"^" + Hours + @"$", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();
}
