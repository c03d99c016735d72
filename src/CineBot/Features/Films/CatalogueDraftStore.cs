using CineBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CineBot.Features.Films;

/// <summary>films.db while it is written, beside the old one: whoever reads goes on with that until this one is whole and takes its place.</summary>
internal sealed class CatalogueDraftStore : IDisposable
{
    // A draft that a crash cuts short is thrown away, so it needs no journal; what a larger cache would hold, the system holds as well, and takes back. Prefixes are laid down up to the length at which few words share them:
    // the beginning of a longer word is put together from the words themselves, which costs as much as they are frequent.
    private const string Schema =
        """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA cache_size = -8000;
        BEGIN;
        CREATE TABLE films (
            rank INTEGER PRIMARY KEY, id TEXT NOT NULL,
            original_title TEXT NOT NULL, french_title TEXT NOT NULL, english_title TEXT NOT NULL,
            year INTEGER, directors TEXT NOT NULL, runtime INTEGER,
            countries TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL, weight INTEGER NOT NULL) STRICT;
        CREATE TABLE absorbed (
            id TEXT PRIMARY KEY, film_id TEXT NOT NULL,
            original_title TEXT NOT NULL, french_title TEXT NOT NULL, english_title TEXT NOT NULL,
            year INTEGER, directors TEXT NOT NULL, runtime INTEGER,
            countries TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL, weight INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE film_words USING fts5(
            words, content = '', detail = none, prefix = '1 2 3 4 5 6 7', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
        CREATE VIRTUAL TABLE film_heads USING fts5(
            heads, content = '', detail = none, prefix = '1 2 3 4 5 6 7', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
        CREATE TABLE vocabulary (words TEXT NOT NULL) STRICT;
        CREATE TABLE catalogue (digest TEXT NOT NULL) STRICT;
        """;

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly RowStatement _film;
    private readonly RowStatement _words;
    private readonly RowStatement _heads;
    private readonly Dictionary<string, int> _bestRanks = new(StringComparer.Ordinal);

    public CatalogueDraftStore(string path)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.Delete(Draft);
        _connection = new(new SqliteConnectionStringBuilder { DataSource = Draft, Pooling = false }.ToString());
        _connection.Open();
        _connection.Run(Schema);
        _film = new(_connection, InsertFilm);
        _words = new(_connection, "INSERT INTO film_words (rowid, words) VALUES (@rank, @words)");
        _heads = new(_connection, "INSERT INTO film_heads (rowid, heads) VALUES (@rank, @heads)");
    }

    private const string InsertFilm =
        """
        INSERT INTO films (rank, id, original_title, french_title, english_title, year, directors, runtime, countries, kind, aliases, weight)
        VALUES (@rank, @id, @original, @french, @english, @year, @directors, @runtime, @countries, @kind, @aliases, @weight)
        """;

    private string Draft => Beside(_path);

    /// <summary>Where the draft of the catalogue at <paramref name="path"/> lies.</summary>
    public static string Beside(string path) => path + ".new";

    /// <summary>The best known first: of their words the vocabulary takes as many as it holds.</summary>
    public void Add(CatalogueEntry entry)
    {
        var row = FilmRow.From(entry);
        _film.Run(row.Rank, row.Id, row.OriginalTitle, row.FrenchTitle, row.EnglishTitle, row.Year, row.Directors, row.Runtime, row.Countries, row.Kind, row.Aliases, row.Weight);
        var words = SearchWords.Of(entry.Film, entry.Aliases);
        foreach (var word in words)
            if (_bestRanks.Count < Vocabulary.MostWords) _bestRanks.TryAdd(word, (int)entry.Rank);
        _words.Run(entry.Rank, string.Join(' ', words));
        _heads.Run(entry.Rank, string.Join(' ', entry.Titles.SelectMany(TitleFolding.Heads).Distinct()));
    }

    /// <summary>Takes along, from the file of lines, those that other films absorbed: what they say is not lost.</summary>
    public void AddAbsorbed(string linesPath)
    {
        _connection.Run("COMMIT");
        _connection.Execute("ATTACH DATABASE @linesPath AS staging", new { linesPath });
        _connection.Execute(
            """
            INSERT INTO absorbed (id, film_id, original_title, french_title, english_title, year, directors, runtime, countries, kind, aliases, weight)
            SELECT id, film_id, original_title, french_title, english_title, year, directors, runtime, countries, kind, aliases, weight
            FROM staging.lines
            WHERE film_id IS NOT NULL
            ORDER BY id
            """);
        _connection.Run("DETACH DATABASE staging");
        _connection.Run("BEGIN");
    }

    /// <summary>Ends the draft and puts it in the place of the old file, in one step.</summary>
    public void Complete(string digest)
    {
        foreach (var words in Vocabulary.Write(_bestRanks)) _connection.Execute("INSERT INTO vocabulary (words) VALUES (@words)", new { words });
        _connection.Execute("INSERT INTO catalogue (digest) VALUES (@digest)", new { digest });
        _connection.Run("CREATE UNIQUE INDEX films_id ON films (id); COMMIT;");
        _connection.Run("INSERT INTO film_words (film_words) VALUES ('optimize'); INSERT INTO film_heads (film_heads) VALUES ('optimize');");
        Close();
        using (var file = File.OpenHandle(Draft, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(file);
        File.Move(Draft, _path, overwrite: true);
    }

    /// <summary>What was not completed leaves nothing behind.</summary>
    public void Dispose()
    {
        Close();
        File.Delete(Draft);
    }

    private void Close()
    {
        _film.Dispose();
        _words.Dispose();
        _heads.Dispose();
        _connection.Dispose();
    }
}
