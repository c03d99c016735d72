namespace CineBot.Features.Films.Import;

/// <summary>The first line of a table of films: which column stands where, by its English or French name.</summary>
internal sealed class TableHeader
{
    private static readonly Dictionary<string, TableColumn> Names = new(StringComparer.Ordinal)
    {
        ["id"] = TableColumn.Id,
        ["film"] = TableColumn.Id,
        ["original title"] = TableColumn.OriginalTitle,
        ["titre original"] = TableColumn.OriginalTitle,
        ["title"] = TableColumn.OriginalTitle,
        ["titre"] = TableColumn.OriginalTitle,
        ["french title"] = TableColumn.FrenchTitle,
        ["titre francais"] = TableColumn.FrenchTitle,
        ["english title"] = TableColumn.EnglishTitle,
        ["titre anglais"] = TableColumn.EnglishTitle,
        ["aliases"] = TableColumn.Aliases,
        ["autres titres"] = TableColumn.Aliases,
        ["year"] = TableColumn.Year,
        ["annee"] = TableColumn.Year,
        ["directors"] = TableColumn.Directors,
        ["director"] = TableColumn.Directors,
        ["realisation"] = TableColumn.Directors,
        ["realisateurs"] = TableColumn.Directors,
        ["realisateur"] = TableColumn.Directors,
        ["realisatrice"] = TableColumn.Directors,
        ["runtime"] = TableColumn.Runtime,
        ["duree"] = TableColumn.Runtime,
        ["countries"] = TableColumn.Countries,
        ["country"] = TableColumn.Countries,
        ["pays"] = TableColumn.Countries,
        ["kind"] = TableColumn.Kind,
        ["genre"] = TableColumn.Kind,
        ["votes"] = TableColumn.Votes,
        ["imdb"] = TableColumn.Imdb,
        ["sitelinks"] = TableColumn.Sitelinks,
    };

    private readonly Dictionary<TableColumn, int> _places = [];

    private TableHeader(IReadOnlyList<string> names)
    {
        Width = names.Count;
        for (var place = 0; place < names.Count; place++)
            if (Names.TryGetValue(string.Join(' ', TitleFolding.Words(names[place])), out var column)) _places.TryAdd(column, place);
        Unread = [.. names.Where(name => name.Trim().Length > 0 && !Names.ContainsKey(string.Join(' ', TitleFolding.Words(name))))];
    }

    public int Width { get; }

    /// <summary>Columns that mean nothing to us.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>Null where no column holds a title.</summary>
    public static TableHeader? Read(IReadOnlyList<string> names)
    {
        var header = new TableHeader(names);
        return header._places.Keys.Any(column => column is TableColumn.OriginalTitle or TableColumn.FrenchTitle or TableColumn.EnglishTitle) ? header : null;
    }

    /// <summary>The cell of that column, tidied; empty where there is none.</summary>
    public string Cell(IReadOnlyList<string> cells, TableColumn column) => _places.TryGetValue(column, out var place) && place < cells.Count ? Cleaning.Text(cells[place]) : "";
}
