using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>
/// IMDb's files: films, short films and television films out of everything that IMDb lists; episodes, series, videos, games and adult titles are passed over.
/// French titles, directors and votes come from files of their own, where they are given.
/// </summary>
internal sealed class ImdbFiles(ImdbPaths paths) : IImportSource
{
    private const long ShortestFeature = 60;
    private const long LongestFilm = 60_000;
    private readonly NumberSet _films = new();
    private readonly NumberSet _people = new();
    private long _used;
    private long _passedOver;

    public IReadOnlyList<string> Notices =>
    [
        "IMDb's files are your own copy, under the licence that IMDb gave you (personal and non-commercial use, unless you have another); CineBot ships none of them and passes none of them on.",
        .. paths.Akas is null ? ["Without title.akas no French titles are known."] : Array.Empty<string>(),
        .. paths.Crew is null || paths.Names is null ? ["Without title.crew and name.basics no directors are known."] : Array.Empty<string>(),
        .. paths.Ratings is null ? ["Without title.ratings nothing tells which films are the best known."] : Array.Empty<string>(),
    ];

    public Brought ReadInto(LinesStore lines, Reading reading)
    {
        ReadFilms(lines, reading);
        if (paths.Ratings is { } ratings) ReadVotes(ratings, lines, reading);
        if (paths.Akas is { } akas) new ImdbTitles(_films, lines).Read(akas, reading);
        if (paths is { Crew: { } crew, Names: { } names }) ReadDirectors(crew, names, lines, reading);
        return new(_used, _passedOver);
    }

    private void ReadFilms(LinesStore lines, Reading reading)
    {
        using var table = ImdbTable.Open(paths.Basics, "tconst", "titleType", "primaryTitle", "originalTitle", "isAdult", "startYear", "runtimeMinutes", "genres");
        reading.Walk(table.File, line =>
        {
            if (table.Split(line) is { } fault) return fault;
            var type = table.Cell(line, 1);
            if (!(type.SequenceEqual("movie"u8) || type.SequenceEqual("short"u8) || type.SequenceEqual("tvMovie"u8)) || table.Cell(line, 4).SequenceEqual("1"u8))
            {
                _passedOver++;
                return null;
            }

            return ReadFilm(table, line, lines);
        });
    }

    private string? ReadFilm(ImdbTable table, ReadOnlySpan<byte> line, LinesStore lines)
    {
        if (ImdbTable.IdOf(table.Cell(line, 0), "tt"u8) is not { } number) return "does not begin with an id such as tt0055852";
        if (Cleaning.Utf8(table.Cell(line, 3)) is not { } original || Cleaning.Utf8(table.Cell(line, 2)) is not { } primary) return Cleaning.NotUtf8;
        (original, primary) = (Cleaning.Text(original), Cleaning.Text(primary));
        if (original.Length == 0) original = primary;
        if (original.Length is 0 or > Cleaning.LongestText || primary.Length > Cleaning.LongestText) return $"has no title, or one of more than {Cleaning.LongestText} characters";
        var year = ImdbTable.NumberOf(table.Cell(line, 5));
        if (year is null != table.Cell(line, 5).IsEmpty) return "has a year that is none";
        if (FilmFacts.FaultOf(year) is { } fault) return fault;
        var runtime = ImdbTable.NumberOf(table.Cell(line, 6)) is { } minutes and > 0 and < LongestFilm ? minutes : (long?)null;
        _films.Add(number);
        _used++;
        lines.Put(new(IdOf(table.Cell(line, 0)), original, "", primary == original ? "" : primary, year, "", runtime, "", KindOf(table, line, runtime).ToString(), "", 0));
        return null;
    }

    private static FilmKind KindOf(ImdbTable table, ReadOnlySpan<byte> line, long? runtime) => FilmFacts.KindOf(
        runtime is { } minutes ? minutes < ShortestFeature : table.Cell(line, 1).SequenceEqual("short"u8),
        table.Cell(line, 7).IndexOf("Documentary"u8) >= 0);

    private void ReadVotes(string path, LinesStore lines, Reading reading)
    {
        using var table = ImdbTable.Open(path, "tconst", "numVotes");
        reading.Walk(table.File, line =>
        {
            if (table.Split(line) is { } fault) return fault;
            if (ImdbTable.IdOf(table.Cell(line, 0), "tt"u8) is not { } film || ImdbTable.NumberOf(table.Cell(line, 1)) is not { } votes) return "does not have an id and a number of votes";
            if (_films.Contains(film)) lines.PutVotes(IdOf(table.Cell(line, 0)), votes);
            return null;
        });
    }

    private void ReadDirectors(string crew, string names, LinesStore lines, Reading reading)
    {
        var directors = new ImdbDirectors(_films, _people, lines);
        directors.ReadCrew(crew, reading);
        directors.ReadNames(names, reading);
        reading.Progress.Begin("naming the directors");
        lines.NameDirectors();
        reading.Progress.End(_used);
    }

    private static string IdOf(ReadOnlySpan<byte> id) => Encoding.Latin1.GetString(id);
}
