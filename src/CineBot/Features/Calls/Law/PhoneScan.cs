using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Law;

/// <summary>Finds telephone numbers: French ones however they are spaced or dotted, those with a country's code, and North American ones.</summary>
internal static partial class PhoneScan
{
    private const int FewestAbroad = 9, MostAbroad = 15, French = 10;

    public static IEnumerable<(int Index, int Length)> Find(string text) =>
        Runs().Matches(text).Where(run => IsPhone(run.Value)).Concat(American().Matches(text)).Select(run => (run.Index, run.Length));

    private static bool IsPhone(string run)
    {
        var digits = string.Concat(run.Where(char.IsAsciiDigit));
        var groups = Groups().Matches(run).Select(group => group.Value).ToList();
        if (run[0] == '+' || (run[0] == '(' && run.Contains('+', StringComparison.Ordinal))) return digits.Length is >= FewestAbroad and <= MostAbroad + 1;
        if (digits.StartsWith("00", StringComparison.Ordinal)) return digits.Length is >= FewestAbroad + 2 and <= MostAbroad + 2 && groups[0].StartsWith("00", StringComparison.Ordinal) && digits[2] != '0';
        if (digits.StartsWith("33", StringComparison.Ordinal) && digits.Length == French + 1) return digits[2] is '6' or '7' && IsEven(run);
        return digits.Length == French && digits[0] == '0' && digits[1] != '0' && (IsEven(run) || (digits[1] is '6' or '7' && groups.TrueForAll(group => group.Length == 2) && !LooksLikeDates(groups)));
    }

    // Dates that follow each other are parted by more than one kind of sign: « 05.12.26 06.12 ».
    private static bool IsEven(string run) => Gaps().Matches(run).Select(gap => gap.Value.Trim() is { Length: > 0 } sign ? sign : " ").Distinct().Count() < 2;

    private static bool LooksLikeDates(List<string> groups) => string.CompareOrdinal(groups[1], "12") <= 0 && groups[2][0] is '2';

    [GeneratedRegex(@"(?<![\d\p{L}])\(?\+?\d(?:[ .\-_/·()]{0,3}\d){8,16}(?![\d€%])", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    [GeneratedRegex(@"(?<!\d)\(?[2-9]\d{2}\)?[ .\-]\d{3}[ .\-]\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex American();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex(@"(?<=\d)[^\d]+(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
