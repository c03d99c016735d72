using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CineBot.Features.Charter;

/// <summary>One article of the charter: a number that never changes hands, what is wanted, why, and an example of saying it better.</summary>
internal sealed record Article(long Number, string Title, string Want, string Why, string Example)
{
    /// <summary>Kept within what a menu shows of a choice, its number included.</summary>
    public const int LongestTitle = 90;

    /// <summary>Three parts and a title are one message.</summary>
    public const int LongestPart = 900;

    /// <summary>SHA-256 of all that it says, in hexadecimal: the same words in two versions are seen to be the same.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Number.ToString(CultureInfo.InvariantCulture), Title, Want, Why, Example))));

    public string Part(ArticlePart part) => part switch
    {
        ArticlePart.Want => Want,
        ArticlePart.Why => Why,
        _ => Example,
    };
}
