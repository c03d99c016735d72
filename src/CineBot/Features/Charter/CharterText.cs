using System.Security.Cryptography;
using System.Text;

namespace CineBot.Features.Charter;

/// <summary>The charter in one language; <paramref name="Source"/> is the file that it was read from, to the letter.</summary>
internal sealed record CharterText(string Title, string Introduction, IReadOnlyList<Article> Articles, string Source)
{
    public const int LongestTitle = 100;

    public const int LongestIntroduction = 1_000;

    /// <summary>What a menu holds.</summary>
    public const int MostArticles = 25;

    /// <summary>SHA-256 of the file, in hexadecimal: anybody can hold a copy against it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source)));

    /// <summary>Null where this text has no such article.</summary>
    public Article? Find(long number) => Articles.FirstOrDefault(article => article.Number == number);
}
