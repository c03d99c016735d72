using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Films;

/// <summary>Writes a film on one line of at most <see cref="LongestLength"/> UTF-16 units, giving up first what matters least.</summary>
internal static class FilmLabel
{
    public const int LongestLength = 100;
    private const int LongestTail = 60;

    public static string Compose(Film film, string title) => Compose(title, film.OriginalTitle, Tail(film));

    /// <summary>As much as is known of it.</summary>
    public static string Compose(NamedFilm film, Language language) =>
        Compose(film.Title.In(language), film.OriginalTitle, Cut(Joined(film.Year?.ToString(CultureInfo.InvariantCulture) ?? "", film.Directors), LongestTail));

    private static string Compose(string title, string original, string tail)
    {
        if (TitleFolding.Fold(title) != TitleFolding.Fold(original) && $"{title} ({Joined(original, tail)})" is { Length: <= LongestLength } whole) return whole;
        return tail.Length == 0 ? Cut(title, LongestLength) : $"{Cut(title, LongestLength - tail.Length - " ()".Length)} ({tail})";
    }

    /// <summary>The longest beginning that fits, whole graphemes only, with an ellipsis when something was cut off.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = 0;
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext() && graphemes.ElementIndex + graphemes.GetTextElement().Length < length)
            end = graphemes.ElementIndex + graphemes.GetTextElement().Length;
        return $"{text[..end].TrimEnd()}…";
    }

    private static string Tail(Film film)
    {
        var named = string.Join(", ", film.Directors.Take(2)) + (film.Directors.Count > 2 ? "…" : "");
        return Cut(Joined(film.Year?.ToString(CultureInfo.InvariantCulture) ?? "", named), LongestTail);
    }

    // What is not known is not spoken of.
    private static string Joined(string first, string second) => string.Join(", ", Enumerable.Where([first, second], part => part.Length > 0));
}
