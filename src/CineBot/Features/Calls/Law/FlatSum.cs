using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Law;

/// <summary>Tells whether a call without pay promises a flat sum: by its meals, travel or lodging, or in words such as « forfait » or « 15 € par repas ».</summary>
internal static partial class FlatSum
{
    public static bool IsIn(Call call) => call.Terms != CallWords.Paid
        && (new[] { call.Meals, call.Travel, call.Lodging }.Contains(CallWords.Flat) || new[] { call.Amount, call.Words, call.Pitch }.OfType<string>().Any(IsSaid));

    private static bool IsSaid(string text) => PlainLetters.Of(text).Text is var plain && (Named().IsMatch(plain) || Counted().IsMatch(plain) || English().IsMatch(plain));

    // A pass for the métro and who gives up are called so too.
    [GeneratedRegex(@"(?<!(?:d[ée]clar\p{L}+|par) )\bforfait(?:s|aires?)?\b(?! (?:navigo|mobiles?|internet|t[ée]l))|\bper diems?\b|\bflat[ -](?:rates?|sums?|fees?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\d ?(?:€|euros?\b|\$|dollars?\b) ?(?:par|/|pour chaque|pour le|la|le|per|an?|each) ?(?:jour|journ[ée]e|demi-journ[ée]e|repas|nuit|personne|t[êe]te|figurante?|b[ée]n[ée]vole|day|meal|night|person|head|extra|volunteer)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"[€$£] ?\d+(?:[.,]\d+)? ?(?:per|an?|each|/) ?(?:day|meal|night|person|head|extra|volunteer)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
