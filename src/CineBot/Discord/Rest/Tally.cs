namespace CineBot.Discord.Rest;

/// <summary>What happened since the start, in numbers; safe from any thread.</summary>
internal sealed class Tally
{
    private readonly long[] _counts = new long[Enum.GetValues<Counted>().Length];

    public long this[Counted what] => Interlocked.Read(ref _counts[(int)what]);

    public void Add(Counted what) => Interlocked.Increment(ref _counts[(int)what]);
}
