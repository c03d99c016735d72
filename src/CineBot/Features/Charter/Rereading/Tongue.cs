using System.Text.RegularExpressions;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Rereading;

/// <summary>Tells whether a message is written in French or in English, by the small words that each cannot do without.</summary>
internal static partial class Tongue
{
    /// <summary>The reader's own language where neither shows.</summary>
    public static Language Of(string words, Language reader)
    {
        var (french, english) = (French().Count(words), English().Count(words));
        return french > english ? Language.French : english > french ? Language.English : reader;
    }

    [GeneratedRegex(@"(?<!\p{L})(?:je|tu|il|elle|on|nous|vous|ils|le|la|les|un|une|des|du|est|es|et|que|qui|pas|ne|ce|cette|pour|dans|avec|mais|toujours|jamais)(?!\p{L})|(?<!\p{L})(?:j|t|l|d|c|n|qu|m|s)[’']\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex French();

    [GeneratedRegex(@"(?<!\p{L})(?:i|you|he|she|it|we|they|the|a|an|is|are|and|that|not|this|for|in|with|but|always|never|your|my|of|to|was|have)(?!\p{L})|\p{L}[’'](?:re|t|s|ve|ll|m|d)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
