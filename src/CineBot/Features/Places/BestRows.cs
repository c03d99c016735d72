namespace CineBot.Features.Places;

/// <summary>Keeps the few rows that weigh least among as many as are offered, each once.</summary>
internal sealed class BestRows(int most)
{
    private readonly List<(long Weight, int Row)> _kept = [];

    public IEnumerable<int> Rows => _kept.Select(kept => kept.Row);

    public void Offer(int row, long weight)
    {
        if (_kept.Count == most && (most == 0 || weight >= _kept[^1].Weight)) return;
        var known = _kept.FindIndex(kept => kept.Row == row);
        if (known >= 0 && _kept[known].Weight <= weight) return;
        if (known >= 0) _kept.RemoveAt(known);
        var place = _kept.BinarySearch((weight, row));
        _kept.Insert(place < 0 ? ~place : place, (weight, row));
        if (_kept.Count > most) _kept.RemoveAt(most);
    }
}
