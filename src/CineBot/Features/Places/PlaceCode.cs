using System.Diagnostics.CodeAnalysis;

namespace CineBot.Features.Places;

/// <summary>A place's lasting name: <c>FR-93070</c> by its INSEE code, <c>CH-VD-lausanne</c> elsewhere; its first two letters are the country.</summary>
internal readonly record struct PlaceCode(string Value)
{
    public const int LongestLength = 48;

    public string Country => Value[..2];

    /// <summary>Reads a code as it travels in a choice's value; no postal code and no town's name has this form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PlaceCode code)
    {
        var isCode = text is { Length: > 3 and <= LongestLength } && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && text[2] == '-'
            && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
        code = isCode ? new(text!) : default;
        return isCode;
    }

    public override string ToString() => Value;
}
