using Dapper;
using Microsoft.Data.Sqlite;

namespace CineBot.Features.Films;

/// <summary>Reads films.db through read-only connections; a file put in its place is noticed at the next question.</summary>
internal sealed class FilmStore(string path)
{
    private const string SelectFilm =
        """
        SELECT films.rank AS Rank, id, original_title AS OriginalTitle, french_title AS FrenchTitle, english_title AS EnglishTitle,
               year, directors, runtime, countries, kind, aliases, weight
        """;

    private readonly string _source = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = true,
        DefaultTimeout = 2,
    }.ToString();

    private readonly Lock _lock = new();
    private (long Length, long WrittenAt) _seen;
    private Vocabulary? _vocabulary;

    public (long Length, long WrittenAt) Edition => new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc.Ticks) : default;

    public CatalogueEntry? Find(FilmId id)
    {
        using var connection = Open();
        // A film that another one absorbed goes on under that one's name.
        return connection.QuerySingleOrDefault<FilmRow>(
            SelectFilm + " FROM films WHERE id = coalesce((SELECT film_id FROM absorbed WHERE absorbed.id = @id), @id)", new { id = id.Value })?.ToEntry();
    }

    /// <summary>The best known films, first of all the very best known.</summary>
    public IReadOnlyList<CatalogueEntry> BestKnown(int limit)
    {
        using var connection = Open();
        return [.. connection.Query<FilmRow>(SelectFilm + " FROM films ORDER BY films.rank LIMIT @limit", new { limit }).Select(row => row.ToEntry())];
    }

    /// <summary>The films of at most so many minutes that come after a place among the best known.</summary>
    public IReadOnlyList<CatalogueEntry> After(long rank, long longest, int limit)
    {
        using var connection = Open();
        return [.. connection.Query<FilmRow>(SelectFilm + " FROM films WHERE films.rank > @rank AND (runtime <= @longest OR @longest = 9223372036854775807) ORDER BY films.rank LIMIT @limit", new { rank, longest, limit }).Select(row => row.ToEntry())];
    }

    /// <summary>Films with a title that begins as the expression says, best known first.</summary>
    public IReadOnlyList<CatalogueEntry> ByHead(string expression, int limit) => Match(
        SelectFilm +
        """
         FROM film_heads CROSS JOIN films ON films.rank = film_heads.rowid
        WHERE film_heads MATCH @expression
        ORDER BY film_heads.rowid
        LIMIT @limit
        """,
        expression, limit);

    /// <summary>Films whose titles, directors and year hold the words that the expression asks for, best known first.</summary>
    public IReadOnlyList<CatalogueEntry> ByWords(string expression, int limit) => Match(
        SelectFilm +
        """
         FROM film_words CROSS JOIN films ON films.rank = film_words.rowid
        WHERE film_words MATCH @expression
        ORDER BY film_words.rowid
        LIMIT @limit
        """,
        expression, limit);

    /// <summary>Every word of the index; read once per file, since it is asked for only when something was typed wrongly.</summary>
    public Vocabulary ReadVocabulary()
    {
        using var connection = Open();
        lock (_lock)
            return _vocabulary ??= Vocabulary.Read(connection.Query<string>("SELECT words FROM vocabulary ORDER BY rowid", buffered: false));
    }

    private List<CatalogueEntry> Match(string sql, string expression, int limit)
    {
        using var connection = Open();
        return [.. connection.Query<FilmRow>(sql, new { expression, limit }).Select(row => row.ToEntry())];
    }

    private SqliteConnection Open()
    {
        ForgetReplacedFile();
        var connection = new SqliteConnection(_source);
        connection.Open();
        return connection;
    }

    // A pooled connection keeps the file that it opened, even after another was renamed over it.
    private void ForgetReplacedFile()
    {
        var now = Edition;
        lock (_lock)
        {
            if (now == _seen) return;
            using var connection = new SqliteConnection(_source);
            SqliteConnection.ClearPool(connection);
            (_seen, _vocabulary) = (now, null);
        }
    }
}
