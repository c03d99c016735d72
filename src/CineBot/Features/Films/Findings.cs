namespace CineBot.Features.Films;

/// <summary>Results in the order in which they were found, each film once, up to a limit.</summary>
internal sealed class Findings(int limit)
{
    private readonly List<CatalogueEntry> _entries = [];
    private readonly HashSet<long> _ranks = [];

    public int Limit => limit;

    public int Count => _entries.Count;

    public int Missing => limit - _entries.Count;

    public IReadOnlyList<CatalogueEntry> Entries => _entries;

    public void Add(IEnumerable<CatalogueEntry> entries)
    {
        foreach (var entry in entries)
            if (Missing > 0 && _ranks.Add(entry.Rank)) _entries.Add(entry);
    }
}
