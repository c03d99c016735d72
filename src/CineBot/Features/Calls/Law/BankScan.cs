using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Law;

/// <summary>Finds numbers of bank accounts and cards by their check digits, and words that ask for them.</summary>
internal static partial class BankScan
{
    private const int RibLength = 23;

    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["FR"] = 27,
        ["MC"] = 27,
        ["BE"] = 16,
        ["CH"] = 21,
        ["LU"] = 20,
        ["DE"] = 22,
        ["ES"] = 24,
        ["IT"] = 27,
        ["GB"] = 22,
        ["IE"] = 22,
        ["NL"] = 18,
        ["PT"] = 25,
        ["AT"] = 20,
    };

    public static IEnumerable<(int Index, int Length)> Find(string text) =>
        Accounts().Matches(text).Select(found => (found.Index, Length: IbanLength(found.Value))).Where(found => found.Length > 0)
            .Concat(Ribs().Matches(text).Where(IsRib).Concat(Cards().Matches(text).Where(IsCard)).Concat(Words().Matches(text)).Select(found => (found.Index, found.Length)));

    // Words that follow an account's number are letters too: each country's numbers are of one length.
    private static int IbanLength(string found)
    {
        var account = Bare(found);
        var letters = Lengths.GetValueOrDefault(account[..2], account.Length);
        if (letters > account.Length || Remainder(account[4..letters] + account[..4]) != 1) return 0;
        return found.Index().Where(letter => char.IsAsciiLetterOrDigit(letter.Item)).ElementAt(letters - 1).Index + 1;
    }

    private static bool IsRib(Match found)
    {
        var account = Bare(found.Value);
        if (account.Length != RibLength) return false;
        var digits = string.Concat(account.Select(letter => char.IsAsciiDigit(letter) ? letter : RibDigit(letter)));
        return Remainder(digits) == 0;
    }

    private static bool IsCard(Match found)
    {
        var digits = Bare(found.Value);
        if (digits.Length is not (15 or 16) || digits[0] is not ('2' or '3' or '4' or '5' or '6') || digits.Length == 15 != (digits[0] == '3')) return false;
        var sum = digits.Reverse().Select((digit, at) => (digit - '0') * (1 + (at % 2))).Sum(value => value > 9 ? value - 9 : value);
        return sum % 10 == 0;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static int Remainder(string account) => account.Aggregate(0, (rest, letter) => char.IsAsciiDigit(letter) ? ((rest * 10) + letter - '0') % 97 : ((rest * 100) + letter - 'A' + 10) % 97);

    // A and J are 1, B, K and S are 2, and so on to I, R and Z, which are 9.
    private static char RibDigit(char letter) => (char)('1' + ((letter - 'A') % 9) + (letter >= 'S' ? 1 : 0));

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2}(?:[ .\-]?[A-Za-z0-9]){11,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Accounts();

    [GeneratedRegex(@"(?<![\dA-Za-z])\d{5}[ .\-]?\d{5}[ .\-]?[0-9A-Za-z]{11}[ .\-]?\d{2}(?![\dA-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Ribs();

    [GeneratedRegex(@"(?<![\d.,+])\d(?:[ .\-]?\d){14,15}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Cards();

    [GeneratedRegex(@"\b(?:RIB|IBAN)\b|\b(?i:(?:ton|votre|un|ses) (?:rib|iban)|coordonn[ée]es bancaires|num[ée]ro de (?:carte|compte)|(?:bank|card) (?:details|number)|bank account)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
