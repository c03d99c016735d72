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
    public static string Compose(NamedFilm film, Language language)
    {
        var title = film.Title.In(language);
        return film.Year is { } year ? Compose(title, film.OriginalTitle, Cut(Known(year, film.Directors), LongestTail)) : Cut(title, LongestLength);
    }

    private static string Compose(string title, string original, string tail)
    {
        if (TitleFolding.Fold(title) != TitleFolding.Fold(original) && $"{title} ({original}, {tail})" is { Length: <= LongestLength } whole) return whole;
        return $"{Cut(title, LongestLength - tail.Length - " ()".Length)} ({tail})";
    }

    private static string Known(long year, string directors) =>
        directors.Length == 0 ? year.ToString(CultureInfo.InvariantCulture) : $"{year.ToString(CultureInfo.InvariantCulture)}, {directors}";

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
        return Cut($"{film.Year.ToString(CultureInfo.InvariantCulture)}, {named}", LongestTail);
    }
}
