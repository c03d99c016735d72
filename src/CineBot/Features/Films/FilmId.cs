using System.Diagnostics.CodeAnalysis;

namespace CineBot.Features.Films;

/// <summary>A film's lasting name: <c>c:…</c> of our catalogue, another source's own, or <c>f:…</c> for a server's free text.</summary>
internal readonly record struct FilmId(string Value)
{
    public const int LongestLength = 64;

    /// <summary>Reads an id as it travels in a choice's value; titles typed by hand are told apart by their form alone.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FilmId id)
    {
        var valid = text is { Length: > 0 and <= LongestLength } && text.All(IsAllowed);
        id = valid ? new(text!) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char character) =>
        char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is ':' or '-';
}
