namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Where a file's header says that each thing stands; what it does not name is -1, and columns that are not known here are passed over.</summary>
internal sealed record ListColumns(int Title, int Year, int Date, int Rating, int RatingOutOfTen, int Directors, int Id, int Imdb, int Tmdb, int Uri)
{
    /// <summary>The name of our own column, which other programs pass over.</summary>
    public const string OwnId = "CineBotID";

    public bool HasSeen { get; private init; }

    /// <summary>Null where the header names no titles.</summary>
    public static ListColumns? Read(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()).ToList();
        if (Find("title", "name") is not (>= 0 and var title)) return null;
        var watched = Find("watcheddate");
        // A diary and its reviews say whether a film was seen again; what they link to is the entry, not the film.
        return new(title, Find("year"), watched >= 0 ? watched : Find("date"), Find("rating"), Find("rating10"), Find("directors"), Find("cinebotid"), Find("imdbid"), Find("tmdbid"), Find("rewatch") < 0 ? Find("letterboxduri") : -1)
        {
            HasSeen = watched >= 0 || Find("rating", "rating10", "review") >= 0,
        };

        int Find(params string[] wanted) => names.FindIndex(wanted.Contains);
    }

    public static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";
}
