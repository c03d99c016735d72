using CineBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CineBot.Features.Films.Import;

/// <summary>
/// Everything that imports brought, line by line, in a file of its own until the catalogue is written from it: on disk, since a million films are not held in memory.
/// What a new line leaves blank stays as an earlier one said it.
/// </summary>
internal sealed class LinesStore : IDisposable
{
    private const string Schema =
        """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA cache_size = -12000;
        CREATE TABLE lines (
            id TEXT PRIMARY KEY, title_key INTEGER,
            original_title TEXT NOT NULL, french_title TEXT NOT NULL, english_title TEXT NOT NULL,
            year INTEGER, directors TEXT NOT NULL, runtime INTEGER,
            countries TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL, weight INTEGER NOT NULL,
            crew TEXT NOT NULL, is_film INTEGER NOT NULL, film_id TEXT) STRICT, WITHOUT ROWID;
        CREATE TABLE people (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        """;

    private const string Upsert =
        """
        INSERT INTO lines (id, title_key, original_title, french_title, english_title, year, directors, runtime, countries, kind, aliases, weight, crew, is_film, film_id)
        VALUES (@id, @key, @original, @french, @english, @year, @directors, @runtime, @countries, @kind, @aliases, @weight, '', 0, NULL)
        ON CONFLICT (id) DO UPDATE SET
            title_key = excluded.title_key,
            original_title = excluded.original_title,
            french_title = coalesce(nullif(excluded.french_title, ''), french_title),
            english_title = coalesce(nullif(excluded.english_title, ''), english_title),
            year = coalesce(excluded.year, year),
            directors = coalesce(nullif(excluded.directors, ''), directors),
            runtime = coalesce(excluded.runtime, runtime),
            countries = coalesce(nullif(excluded.countries, ''), countries),
            kind = coalesce(nullif(excluded.kind, ''), kind),
            aliases = coalesce(nullif(excluded.aliases, ''), aliases),
            weight = max(excluded.weight, weight)
        """;

    private readonly SqliteConnection _connection;
    private readonly RowStatement _upsert;
    private readonly RowStatement _votes;
    private readonly RowStatement _titles;
    private readonly RowStatement _crew;
    private readonly RowStatement _person;

    public LinesStore(string path)
    {
        Path = path;
        File.Delete(path);
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        _connection.CreateFunction<string, long?>("title_key", TitleKey.Of, isDeterministic: true);
        _connection.Run(Schema);
        _upsert = new(_connection, Upsert);
        _votes = new(_connection, "UPDATE lines SET weight = @votes WHERE id = @id");
        _titles = new(_connection, "UPDATE lines SET french_title = coalesce(nullif(@french, ''), french_title), aliases = coalesce(nullif(@aliases, ''), aliases) WHERE id = @id");
        _crew = new(_connection, "UPDATE lines SET crew = @crew WHERE id = @id");
        _person = new(_connection, "INSERT INTO people (number, name) VALUES (@number, @name) ON CONFLICT (number) DO UPDATE SET name = excluded.name");
    }

    public string Path { get; }

    /// <summary>Where it lies while the catalogue at <paramref name="films"/> is written.</summary>
    public static string Beside(string films) => films + ".lines";

    /// <summary>Takes over what the catalogue at <paramref name="films"/> has from earlier imports, and answers how many lines that is.</summary>
    public long TakeOver(string films)
    {
        _connection.Execute("ATTACH DATABASE @films AS old", new { films });
        // Titles that fall back on the original one are blanks of their source.
        var taken = _connection.Execute(
            """
            INSERT INTO lines (id, title_key, original_title, french_title, english_title, year, directors, runtime, countries, kind, aliases, weight, crew, is_film, film_id)
            SELECT id, title_key(original_title), original_title, iif(french_title = original_title, '', french_title), iif(english_title = original_title, '', english_title),
                   year, directors, runtime, countries, kind, aliases, weight, '', 1, NULL
            FROM old.films
            WHERE id NOT LIKE 'c:%'
            UNION ALL
            SELECT id, title_key(original_title), original_title, french_title, english_title, year, directors, runtime, countries, kind, aliases, weight, '', 0, film_id
            FROM old.absorbed
            ORDER BY 1
            """);
        _connection.Run("DETACH DATABASE old");
        return taken;
    }

    public void Begin() => _connection.Run("BEGIN");

    /// <summary>All of them are kept; the memory for it is given back.</summary>
    public void Commit() => _connection.Run("COMMIT; PRAGMA shrink_memory;");

    /// <summary>Adds the line, or brings the one of that id up to date.</summary>
    public void Put(FilmLine line) => _upsert.Run(
        line.Id, TitleKey.Of(line.OriginalTitle), line.OriginalTitle, line.FrenchTitle, line.EnglishTitle, line.Year, line.Directors, line.Runtime, line.Countries, line.Kind,
        line.Aliases, line.Weight);

    public void PutVotes(string id, long votes) => _votes.Run(votes, id);

    public void PutTitles(string id, string french, string aliases) => _titles.Run(french, aliases, id);

    /// <summary>The numbers of the directors, as a JSON array.</summary>
    public void PutCrew(string id, string crew) => _crew.Run(crew, id);

    public void PutPerson(long number, string name) => _person.Run(number, name);

    /// <summary>Puts names in the place of the numbers of directors.</summary>
    public void NameDirectors() => _connection.Run(
        """
        UPDATE lines
        SET directors = coalesce(
            (SELECT group_concat(people.name, '; ' ORDER BY one.key) FROM json_each(lines.crew) AS one JOIN people ON people.number = one.value), directors)
        WHERE crew <> ''
        """);

    public void Dispose()
    {
        _upsert.Dispose();
        _votes.Dispose();
        _titles.Dispose();
        _crew.Dispose();
        _person.Dispose();
        _connection.Dispose();
        File.Delete(Path);
    }
}
