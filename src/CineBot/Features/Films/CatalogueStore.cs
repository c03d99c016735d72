using Dapper;
using Microsoft.Data.Sqlite;

namespace CineBot.Features.Films;

/// <summary>Builds films.db: a new file beside the old one, renamed over it when whole, so that readers never see half of it.</summary>
internal sealed class CatalogueStore(string path)
{
    /// <summary>To be raised whenever the tables or the folding change, so that existing files are built anew.</summary>
    public const int Layout = 1;

    private const string Schema =
        """
        CREATE TABLE films (
            rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            original_title TEXT NOT NULL, french_title TEXT NOT NULL, english_title TEXT NOT NULL,
            year INTEGER NOT NULL, directors TEXT NOT NULL, runtime INTEGER NOT NULL,
            countries TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE film_words USING fts5(
            words, content = '', detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
        CREATE VIRTUAL TABLE film_heads USING fts5(
            heads, content = '', detail = none, prefix = '1 2 3 4', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
        CREATE TABLE vocabulary (words TEXT NOT NULL) STRICT;
        CREATE TABLE catalogue (digest TEXT NOT NULL) STRICT;
        """;

    /// <summary>The digest of the catalogue that the file was built from; null when there is no readable file.</summary>
    public string? ReadDigest()
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            return connection.QuerySingleOrDefault<string>("SELECT digest FROM catalogue");
        }
        catch (SqliteException)
        {
            // Whatever lies there is not ours or is damaged; it holds nothing that the catalogue cannot give again.
            return null;
        }
    }

    public void Build(IReadOnlyCollection<CatalogueEntry> entries, string digest)
    {
        var draft = path + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.Delete(draft);
        using (var connection = new SqliteConnection($"Data Source={draft};Pooling=False")) Fill(connection, entries, digest);
        using (var file = File.OpenHandle(draft, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(file);
        File.Move(draft, path, overwrite: true);
    }

    private static void Fill(SqliteConnection connection, IReadOnlyCollection<CatalogueEntry> entries, string digest)
    {
        connection.Open();
        // A draft that a crash cuts short is thrown away, so it needs no journal.
        connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        using var transaction = connection.BeginTransaction();
        connection.Execute(Schema, transaction: transaction);
        InsertFilms(connection, entries, transaction);
        InsertSearch(connection, entries, transaction);
        connection.Execute("INSERT INTO catalogue (digest) VALUES (@digest)", new { digest }, transaction);
        transaction.Commit();
        connection.Execute("INSERT INTO film_words (film_words) VALUES ('optimize'); INSERT INTO film_heads (film_heads) VALUES ('optimize');");
    }

    private static void InsertFilms(SqliteConnection connection, IEnumerable<CatalogueEntry> entries, SqliteTransaction transaction) =>
        connection.Execute(
            """
            INSERT INTO films (rank, id, original_title, french_title, english_title, year, directors, runtime, countries, kind, aliases)
            VALUES (@Rank, @Id, @OriginalTitle, @FrenchTitle, @EnglishTitle, @Year, @Directors, @Runtime, @Countries, @Kind, @Aliases)
            """,
            entries.Select(FilmRow.From), transaction);

    private static void InsertSearch(SqliteConnection connection, IEnumerable<CatalogueEntry> entries, SqliteTransaction transaction)
    {
        var bestRanks = new Dictionary<string, long>(StringComparer.Ordinal);
        connection.Execute(
            "INSERT INTO film_words (rowid, words) VALUES (@Rank, @Words)",
            entries.Select(entry => new { entry.Rank, Words = string.Join(' ', Noted(entry, bestRanks)) }), transaction);
        connection.Execute(
            "INSERT INTO film_heads (rowid, heads) VALUES (@Rank, @Heads)",
            entries.Select(entry => new { entry.Rank, Heads = string.Join(' ', entry.Titles.SelectMany(TitleFolding.Heads).Distinct()) }),
            transaction);
        connection.Execute("INSERT INTO vocabulary (words) VALUES (@words)", new { words = Vocabulary.Write(bestRanks) }, transaction);
    }

    private static string[] Noted(CatalogueEntry entry, Dictionary<string, long> bestRanks)
    {
        var words = SearchWords.Of(entry.Film, entry.Aliases);
        foreach (var word in words)
            if (!bestRanks.TryGetValue(word, out var best) || entry.Rank < best) bestRanks[word] = entry.Rank;
        return words;
    }
}
