using CineBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CineBot.Features.Films.Import;

/// <summary>Reads the lines that imports brought, and marks those that speak of a film that another line or the shipped catalogue has already.</summary>
internal sealed class MergeStore : IDisposable
{
    private const string Line = "SELECT id, original_title AS OriginalTitle, french_title AS FrenchTitle, english_title AS EnglishTitle, year, directors, runtime, countries, kind, aliases, weight";

    private readonly SqliteConnection _connection;
    private readonly PreparedConnection _prepared;
    private IReadOnlySet<long> _known = new HashSet<long>();

    public MergeStore(string path)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        _connection.Run(
            """
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            PRAGMA cache_size = -6000;
            CREATE INDEX IF NOT EXISTS lines_by_key ON lines (title_key) WHERE title_key IS NOT NULL;
            CREATE INDEX IF NOT EXISTS lines_absorbed ON lines (film_id) WHERE film_id IS NOT NULL;
            CREATE TABLE IF NOT EXISTS other_titles (title_key INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (title_key, id)) STRICT, WITHOUT ROWID;
            """);
        _connection.CreateFunction<string, long?>("known_key", title => TitleKey.Of(title) is { } key && _known.Contains(key) ? key : null, isDeterministic: true);
        _prepared = new(_connection);
    }

    public long Count => _connection.Number("SELECT count(*) FROM lines");

    /// <summary>Notes which lines bear one of those titles in French or in English, so that they are found by it: a few of a million, the others take no room.</summary>
    public void NoteOtherTitles(IReadOnlySet<long> keys)
    {
        _known = keys;
        _connection.Run(
            """
            INSERT OR IGNORE INTO other_titles (title_key, id)
            SELECT key, id
            FROM (
                SELECT known_key(french_title) AS key, id FROM lines WHERE french_title <> ''
                UNION ALL
                SELECT known_key(english_title), id FROM lines WHERE english_title <> '')
            WHERE key IS NOT NULL
            """);
    }

    /// <summary>What the film absorbed: the best known first.</summary>
    public IReadOnlyList<FilmLine> AbsorbedBy(string film) =>
        [.. _prepared.Query<FilmLine>(Line + " FROM lines WHERE film_id = @film ORDER BY weight DESC, id", new { film })];

    /// <summary>The films that have absorbed something.</summary>
    public IReadOnlySet<string> Absorbing() =>
        _connection.Query<string>("SELECT DISTINCT film_id FROM lines WHERE film_id IS NOT NULL").ToHashSet(StringComparer.Ordinal);

    /// <summary>The line speaks of that film; of none but itself where that is null.</summary>
    public void Absorb(string line, string? film) => _prepared.Execute("UPDATE lines SET film_id = @film WHERE id = @line", new { line, film });

    /// <summary>What an absorbed line had absorbed before goes along with it.</summary>
    public void Flatten() => _prepared.Execute(
        """
        UPDATE lines
        SET film_id = (SELECT parent.film_id FROM lines AS parent WHERE parent.id = lines.film_id)
        WHERE film_id IN (SELECT id FROM lines WHERE film_id IS NOT NULL)
        """);

    /// <summary>Whether lines of more than one source lie side by side, or lines whose id we made ourselves, so that one film may stand there twice.</summary>
    public bool MayHoldDoubles() => _connection.Number(
        """
        SELECT EXISTS (SELECT 1 FROM lines WHERE id >= 'i:' AND id < 'i;')
            OR (EXISTS (SELECT 1 FROM lines WHERE id >= 'tt' AND id < 'tu') AND EXISTS (SELECT 1 FROM lines WHERE id >= 'q' AND id < 'r'))
        """) == 1;

    /// <summary>The keys that several lines share.</summary>
    public IReadOnlyList<long> SharedKeys(long after, int limit) =>
        [
            .. _prepared.Query<long>(
                "SELECT title_key FROM lines WHERE title_key > @after AND film_id IS NULL GROUP BY title_key HAVING count(*) > 1 ORDER BY title_key LIMIT @limit",
                new { after, limit }),
        ];

    /// <summary>Lines of one key that no other film absorbed: those that were films before come first, then those whose id is another catalogue's.</summary>
    public IReadOnlyList<FilmLine> Namesakes(long key) =>
        [
            .. _prepared.Query<FilmLine>(
                Line +
                """
                 FROM lines
                WHERE title_key = @key AND film_id IS NULL
                ORDER BY is_film DESC, id LIKE 'i:%', id LIKE 'q%', weight DESC, id
                LIMIT 200
                """,
                new { key }),
        ];

    /// <summary>Lines that bear the title of that key in French or in English and that no other film absorbed.</summary>
    public IReadOnlyList<FilmLine> Bearers(long key) =>
        [
            .. _prepared.Query<FilmLine>(
                Line +
                """
                 FROM lines
                WHERE id IN (SELECT other_titles.id FROM other_titles WHERE other_titles.title_key = @key) AND film_id IS NULL
                ORDER BY weight DESC, id
                LIMIT 200
                """,
                new { key }),
        ];

    /// <summary>The lines that are films, the best known first; read as far as it is looked at.</summary>
    public IEnumerable<FilmLine> Films() => _connection.Query<FilmLine>(
        Line + " FROM lines WHERE film_id IS NULL ORDER BY weight DESC, id", buffered: false);

    public void Dispose() => _prepared.Dispose();
}
