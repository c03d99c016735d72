using System.Globalization;

namespace CineBot.Benchmarks.Storage;

/// <summary>How many per second, and how long each took, in milliseconds.</summary>
internal sealed record Measured(double PerSecond, double Half, double Worst)
{
    public static Measured Of(List<double> latencies, TimeSpan length)
    {
        latencies.Sort();
        return new(latencies.Count / length.TotalSeconds, latencies[latencies.Count / 2], latencies[(int)(latencies.Count * 0.99)]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PerSecond,7:0}/s p50 {Half:0.00} ms p99 {Worst:0.00} ms");
}
