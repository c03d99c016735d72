namespace CineBot.Features.Films.Import;

/// <summary>Writes films.db from the films that ship and the lines that imports brought: the shipped ones first, then the others, the best known first.</summary>
internal sealed class CatalogueWriting(string path, IReadOnlyList<CatalogueEntry> shipped, string digest)
{
    private const int Stride = 1000;

    /// <summary>How many films the catalogue now has.</summary>
    public long Write(string linesPath, Reading reading)
    {
        using var lines = new MergeStore(linesPath);
        new Absorption(lines, shipped).Run(reading);
        using var draft = new CatalogueDraftStore(path);
        var count = AddAll(lines, draft, reading);
        reading.Progress.Begin("putting the index in order");
        draft.AddAbsorbed(linesPath);
        draft.Complete(digest);
        reading.Progress.End(count);
        return count;
    }

    private long AddAll(MergeStore lines, CatalogueDraftStore draft, Reading reading)
    {
        reading.Progress.Begin("writing the catalogue");
        var (rank, expected) = (0L, shipped.Count + lines.Count);
        foreach (var line in shipped.Select(FilmLine.Of).Concat(lines.Films()))
        {
            if (++rank % Stride == 0) reading.Pause((double)rank / expected, rank);
            draft.Add(lines.AbsorbedBy(line.Id).Aggregate(line, (film, other) => film.With(other)).ToEntry(rank));
        }

        reading.Progress.End(rank);
        return rank;
    }
}
