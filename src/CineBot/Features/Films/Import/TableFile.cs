using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>A table of films, one a line, with the names of its columns in the first: our own form, or what Wikidata answers to config/films.wikidata.rq.</summary>
internal sealed class TableFile : IImportSource
{
    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly char _delimiter;
    private readonly TableHeader _header;
    private readonly IReadOnlySet<string> _shipped;

    /// <param name="path">Where it lies.</param>
    /// <param name="shipped">The ids of the films that ship with the program.</param>
    /// <exception cref="StartFault">It is no such table.</exception>
    public TableFile(string path, IReadOnlySet<string> shipped)
    {
        (_path, _shipped, _encoding) = (path, shipped, TextCoding.Of(path));
        using var file = LineFile.Open(path);
        var first = file.MoveNext() && !file.IsTooLong ? Decode(file.Line) : "";
        _delimiter = CsvLine.DelimiterOf(first);
        _header = (CsvLine.Read(first, _delimiter) is { } names ? TableHeader.Read(names) : null) ?? throw ImportFault.Headless(path, "a title (original_title, french_title or english_title)");
    }

    public IReadOnlyList<string> Notices =>
    [
        .. TextCoding.IsWindows(_encoding) ? [$"{Path.GetFileName(_path)} is not in UTF-8: it is read as Windows-1252. If letters with accents come out wrong, save it as UTF-8."] : Array.Empty<string>(),
        .. _header.Unread.Count > 0 ? [$"Columns that are not read: {PlainWords(_header.Unread)}."] : Array.Empty<string>(),
    ];

    public Brought ReadInto(LinesStore lines, Reading reading)
    {
        using var file = LineFile.Open(_path);
        var table = new TableLine(_header);
        var (used, shipped) = (0L, 0L);
        file.MoveNext();
        reading.Walk(file, line =>
        {
            var (film, fault) = Read(table, line);
            if (film is null) return fault;
            if (_shipped.Contains(film.Id))
            {
                shipped++;
                return null;
            }

            used++;
            lines.Put(film.Id[0] == 'c' ? film with { Id = $"i:{film.Id[2..]}" } : film);
            return null;
        });
        return new(used, shipped);
    }

    private (FilmLine? Film, string? Fault) Read(TableLine table, ReadOnlySpan<byte> line)
    {
        if (Cleaning.FaultOf(line) is { } fault) return (null, fault);
        if (!TextCoding.IsWindows(_encoding) && Cleaning.Utf8(line) is null) return (null, Cleaning.NotUtf8);
        if (CsvLine.Read(Decode(line), _delimiter) is not { } cells) return (null, "has a quote that is not closed, or something after a closed one");
        return cells.Count > _header.Width ? (null, $"has {cells.Count} cells, the first line {_header.Width}") : table.Read(cells);
    }

    private string Decode(ReadOnlySpan<byte> line) => _encoding.GetString(line);

    private static string PlainWords(IEnumerable<string> names) => string.Join(", ", names.Take(10).Select(name => FilmLabel.Cut(Cleaning.Text(name), 40)));
}
