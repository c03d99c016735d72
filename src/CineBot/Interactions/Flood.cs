using System.Collections.Concurrent;

namespace CineBot.Interactions;

/// <summary>
/// Slows down whoever asks faster than a person can: twelve requests at once, then one a second. In memory only, so a refusal costs nothing.
/// </summary>
internal sealed class Flood(TimeProvider time)
{
    private const double Burst = 12;
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<MemberId, Bucket> _buckets = new();

    /// <exception cref="Refusal">Too many requests; a few seconds of patience help.</exception>
    public void Pass(MemberId member)
    {
        var now = time.GetTimestamp();
        if (_buckets.Count > Remembered) Forget(now);
        var bucket = _buckets.AddOrUpdate(member, _ => new(Burst - 1, now, true), (_, before) => before.Take(time.GetElapsedTime(before.At, now), now));
        if (!bucket.Passed) throw new Refusal("common.too_fast");
    }

    private void Forget(long now)
    {
        foreach (var (member, bucket) in _buckets)
        {
            if (time.GetElapsedTime(bucket.At, now).TotalSeconds > Burst) _buckets.TryRemove(member, out _);
        }
    }

    /// <summary>What a person had left at an instant; a refusal takes nothing, so that pressing on does not prolong the wait.</summary>
    private readonly record struct Bucket(double Left, long At, bool Passed)
    {
        public Bucket Take(TimeSpan since, long now)
        {
            var filled = Math.Min(Burst, Left + Math.Max(since.TotalSeconds, 0));
            return filled >= 1 ? new(filled - 1, now, true) : this with { Passed = false };
        }
    }
}
