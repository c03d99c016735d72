using CineBot.Features.Films.Import;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Features.Films;

/// <summary>The films that the bot knows; its answers are synchronous reads of films.db, to be asked away from the socket's loop.</summary>
internal sealed partial class FilmCatalogue(FilmStore store)
{
    private const int MostCandidates = 25;
    private const int Stride = 100;
    private const int MostNamesakes = 200;
    private readonly FilmSearch _search = new(store);

    /// <summary>Opens films.db, building it first when it is missing, damaged, or made from another catalogue than the one shipped; imported films stay.</summary>
    /// <exception cref="StartFault">It must be built, and an import is at that, or it cannot be written.</exception>
    public static FilmCatalogue Open(string path) => Open(path, NullLogger.Instance);

    /// <inheritdoc cref="Open(string)"/>
    public static FilmCatalogue Open(string path, ILogger logger)
    {
        Leftovers.Remove(path, logger);
        var shipped = CatalogueFile.ReadText();
        var digest = CatalogueFile.Digest(shipped);
        var file = new CatalogueStore(path);
        if (file.FindFault() is { } fault) Log.Damaged(logger, path, fault);
        if (file.ReadDigest() != digest) Build(path, file, CatalogueFile.Parse(shipped), digest);
        return new(new FilmStore(path));
    }

    // An import that is under way builds it from the catalogue shipped now: until then, what it was built from before will do.
    private static void Build(string path, CatalogueStore file, IReadOnlyList<CatalogueEntry> shipped, string digest)
    {
        using var turn = ImportTurn.TryTake(path);
        if (turn is null && file.HasImports()) return;
        if (turn is null) throw ImportFault.Busy(path);
        if (file.HasImports()) file.Rewrite(shipped, digest, new(new Unwatched(), CancellationToken.None), _ => { });
        else file.Build(shipped, digest);
    }

    /// <summary>Changes when another file takes this one's place.</summary>
    public (long Length, long WrittenAt) Edition => store.Edition;

    /// <summary>Best first; empty for a text without a letter or a digit.</summary>
    public IReadOnlyList<Film> Search(string typed, int limit) =>
        [.. _search.Search(FilmQuery.Parse(typed), limit).Select(entry => entry.Film)];

    /// <summary>Whether some film here holds what was typed just so; else what <see cref="Search"/> finds only resembles it.</summary>
    public bool Holds(string typed) => _search.HoldsAsTyped(FilmQuery.Parse(typed));

    /// <summary>The films that most people know, for whoever has typed nothing yet.</summary>
    public IReadOnlyList<Film> BestKnown(int limit) => [.. store.BestKnown(limit).Select(entry => entry.Film)];

    /// <summary>Every film of at most so many minutes, the best known first; read as far as it is looked at.</summary>
    public IEnumerable<Film> Walk(long longest) => Entries(longest).Select(entry => entry.Film);

    /// <summary>The films of which one title is just this one, but for how it is written, the best known first.</summary>
    public IReadOnlyList<Film> Titled(string title) => [.. _search.WithExactTitle(FilmQuery.Parse(title), MostNamesakes).Select(entry => entry.Film)];

    /// <summary>The films that hold every word of a title, the best known first.</summary>
    public IReadOnlyList<Film> Holding(string title) => [.. _search.WithAllWords(FilmQuery.Parse(title), MostNamesakes).Select(entry => entry.Film)];

    public Film? Find(FilmId id) => store.Find(id)?.Film;

    /// <summary>An id chosen from a list is its film; a text is one only if it names a whole title and no other film fits it.</summary>
    public Resolution Resolve(string typed)
    {
        if (FilmId.TryParse(typed, out var id) && Find(id) is { } chosen) return Resolution.Of(chosen);
        var query = FilmQuery.Parse(typed);
        var named = Named(query);
        if (named.Count == 1) return Resolution.Of(named[0].Film);
        var candidates = named.Count > 0 ? named : _search.Search(query, MostCandidates);
        return new(null, [.. candidates.Select(entry => entry.Film)]);
    }

    /// <summary>Every film, the best known first; read as far as it is looked at.</summary>
    public IEnumerable<CatalogueEntry> All() => Entries(long.MaxValue);

    private IEnumerable<CatalogueEntry> Entries(long longest)
    {
        var rank = 0L;
        while (store.After(rank, longest, Stride) is { Count: > 0 } entries)
        {
            foreach (var entry in entries) yield return entry;
            rank = entries[^1].Rank;
        }
    }

    private IReadOnlyList<CatalogueEntry> Named(FilmQuery query)
    {
        if (query.IsEmpty) return [];
        var exact = _search.WithExactTitle(query, MostCandidates);
        if (exact.Count > 0) return exact;
        var typed = query.Words.ToHashSet(StringComparer.Ordinal);
        return [.. _search.WithAllWords(query, MostCandidates).Where(entry => entry.Titles.Any(title => IsNamedBy(query, typed, title)))];
    }

    private static bool IsNamedBy(FilmQuery query, HashSet<string> typed, string title)
    {
        var telling = TitleFolding.Words(title).Where(word => !TitleFolding.IsLink(word)).ToList();
        return telling.Count > 0 ? telling.TrueForAll(typed.Contains) : BeginsWith(query, title);
    }

    // « L’As des as » has nothing but little words: it is named by what begins with the whole of it.
    private static bool BeginsWith(FilmQuery query, string title) =>
        TitleFolding.Heads(title).Any(whole => query.Heads.Any(head => head.StartsWith(whole, StringComparison.Ordinal)));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The film catalogue {Path} cannot be read ({Fault}): it is built anew from the films that ship; what you had imported must be imported again")]
        public static partial void Damaged(ILogger logger, string path, string fault);
    }
}
