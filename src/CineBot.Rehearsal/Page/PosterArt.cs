using System.Globalization;
using System.Net;
using CineBot.Rehearsal.Films;

namespace CineBot.Rehearsal.Page;

/// <summary>Draws the posters of the stand-in's films, as the page shows them in place of pictures that lie elsewhere: always the same for the same name.</summary>
internal static class PosterArt
{
    private const int LongestLine = 13;
    private const int MostLines = 3;
    private static readonly string[] Lights = ["#f2d58b", "#f4c9a0", "#cfe3da", "#e8d6ef"];

    /// <param name="name">The picture's name, without its ending.</param>
    /// <param name="films">What the stand-in knows: a picture that is none of theirs has no title.</param>
    public static string Of(string name, IEnumerable<StandInFilm> films)
    {
        var title = films.FirstOrDefault(film => film.Poster?.Trim('/').Split('.')[0] == name)?.French ?? "";
        var light = new Seed(name).Of(Lights);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 180" width="240" height="360"><rect width="120" height="180" fill="{Faces.ColourOf(name)}"/>
            <circle cx="60" cy="66" r="25" fill="{light}"/><path d="M0 92q30-14 60 0t60 0v88H0z" fill="#2b211d" opacity=".55"/>
            <g fill="{light}" font-family="Georgia, serif" font-size="13" font-weight="700" text-anchor="middle">{string.Concat(Lines(title).Select(Line))}</g></svg>
            """;
    }

    private static string Line(string words, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"""<text x="60" y="{112 + index * 15}">{WebUtility.HtmlEncode(words)}</text>""");

    private static List<string> Lines(string title)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LongestLine) lines.Add("");
            lines[^1] = $"{lines[^1]} {word}".Trim();
        }

        return lines[..Math.Min(lines.Count, MostLines)];
    }
}
