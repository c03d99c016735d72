namespace CineBot.Features.Films.Import;

/// <summary>What an import did.</summary>
internal sealed record ImportSummary(Brought Brought, long Films, long Lines, long Bad, IReadOnlyList<BadLine> Named);

/// <summary>
/// Brings films into the catalogue, beside those that ship and those of earlier imports: all of them or none. The bot may run meanwhile: it reads the old
/// catalogue until the new one stands in its place, and that one from the next question on.
/// </summary>
internal sealed class FilmImport(string path)
{
    /// <exception cref="StartFault">The files cannot be read, hold no film, or the catalogue cannot be written.</exception>
    public ImportSummary Run(IImportSource source, Reading reading)
    {
        using var turn = ImportTurn.TryTake(path) ?? throw ImportFault.Busy(path);
        var (brought, shipped) = (new Brought(0, 0), CatalogueFile.ReadText());
        var films = new CatalogueStore(path).Rewrite(CatalogueFile.Parse(shipped), CatalogueFile.Digest(shipped), reading, lines =>
        {
            brought = source.ReadInto(lines, reading);
            if (brought is { Used: 0, PassedOver: 0 }) throw ImportFault.Useless(reading);
        });
        return new(brought, films, reading.Lines, reading.Bad, reading.Named);
    }
}
