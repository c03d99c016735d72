using System.Collections.Concurrent;
using CineBot.Interactions;

namespace CineBot.Features.Members;

/// <summary>Hands a person their data a few times an hour at most: each time reads all of it. In memory only.</summary>
internal sealed class ExportPace(TimeProvider time)
{
    private const int MostAnHour = 3;
    private const int Remembered = 10_000;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<MemberId, IReadOnlyList<long>> _given = new();

    /// <exception cref="Refusal">The person has had it often enough within the hour.</exception>
    public void Pass(MemberId member)
    {
        var now = time.GetTimestamp();
        if (_given.Count > Remembered) Forget(now);
        var passed = false;
        _given.AddOrUpdate(
            member,
            _ => Taken([], now, out passed),
            (_, before) => Taken([.. before.Where(at => time.GetElapsedTime(at, now) < Hour)], now, out passed));
        if (!passed) throw new Refusal("export.often");
    }

    private static IReadOnlyList<long> Taken(IReadOnlyList<long> before, long now, out bool passed)
    {
        passed = before.Count < MostAnHour;
        return passed ? [.. before, now] : before;
    }

    private void Forget(long now)
    {
        foreach (var (member, given) in _given)
        {
            if (time.GetElapsedTime(given[^1], now) >= Hour) _given.TryRemove(member, out _);
        }
    }
}
