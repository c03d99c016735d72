using System.Globalization;
using System.Text.RegularExpressions;

namespace CineBot.Features.Charter.Reports;

/// <summary>The people whom a text names as Discord writes it.</summary>
internal static partial class Mentions
{
    private const int Most = 10;

    /// <summary>In the order in which they come, ten at most.</summary>
    public static IEnumerable<MemberId> In(string? words) => Mention().Matches(words ?? "")
        .Select(match => long.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0).Distinct().Take(Most).Select(id => new MemberId(id));

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>")]
    private static partial Regex Mention();
}
