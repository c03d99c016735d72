using CineBot.Features.Films.Import;
using CineBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CineBot.Features.Films;

/// <summary>films.db as a whole: what it was built from, and building it anew.</summary>
internal sealed class CatalogueStore(string path)
{
    /// <summary>To be raised whenever the tables or the folding change, so that existing files are built anew.</summary>
    public const int Layout = 3;

    /// <summary>The digest of the catalogue that the file was built from; null when there is no readable file.</summary>
    public string? ReadDigest() => Ask("SELECT digest FROM catalogue") as string;

    /// <summary>Why what lies there cannot be read as a catalogue; null where it can, or where nothing lies there.</summary>
    public string? FindFault()
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var connection = OpenToRead();
            connection.ExecuteScalar("SELECT digest FROM catalogue");
            return null;
        }
        catch (SqliteException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>Reads all of it: how many films it has, or what is wrong with it; null where nothing lies there.</summary>
    public CatalogueState? Check()
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var connection = OpenToRead();
            var problems = connection.Query<string>("PRAGMA quick_check(10)").Where(line => line != "ok").ToList();
            return new(problems.Count > 0 ? 0 : connection.Number("SELECT count(*) FROM films"), problems);
        }
        catch (SqliteException fault)
        {
            return new(0, [fault.Message]);
        }
    }

    /// <summary>Whether it has films of the operator's own, which nothing but itself and their files can give again.</summary>
    public bool HasImports() => Ask("SELECT EXISTS (SELECT 1 FROM absorbed) OR EXISTS (SELECT 1 FROM films WHERE id < 'c:' OR id > 'c;')") is 1L;

    public void Build(IEnumerable<CatalogueEntry> bestKnownFirst, string digest)
    {
        using var draft = new CatalogueDraftStore(path);
        foreach (var entry in bestKnownFirst) draft.Add(entry);
        draft.Complete(digest);
    }

    /// <summary>Builds it from the films that ship, what earlier imports brought, and what <paramref name="bring"/> adds; answers how many films that is.</summary>
    /// <exception cref="StartFault">There is no room for it, or no right to write there; the old file stands as it was.</exception>
    public long Rewrite(IReadOnlyList<CatalogueEntry> shipped, string digest, Reading reading, Action<LinesStore> bring)
    {
        try
        {
            using var lines = new LinesStore(LinesStore.Beside(path));
            if (HasImports()) lines.TakeOver(path);
            lines.Begin();
            bring(lines);
            lines.Commit();
            return new CatalogueWriting(path, shipped, digest).Write(lines.Path, reading);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw ImportFault.NotWritable(path, fault.Message);
        }
    }

    private object? Ask(string sql)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var connection = OpenToRead();
            return connection.ExecuteScalar(sql);
        }
        catch (SqliteException)
        {
            // Whatever lies there is of an older form, not ours, or damaged: it is built anew.
            return null;
        }
    }

    private SqliteConnection OpenToRead()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}

/// <summary>How a catalogue is that was read as a whole: sound where nothing is wrong with it.</summary>
internal sealed record CatalogueState(long Films, IReadOnlyList<string> Problems);
