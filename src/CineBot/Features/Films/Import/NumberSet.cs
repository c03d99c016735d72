namespace CineBot.Features.Films.Import;

/// <summary>The numbers of the films or people that matter, a bit for each that could be: two million of IMDb's lie among some forty million.</summary>
internal sealed class NumberSet
{
    /// <summary>Far above IMDb's numbers; it takes 16 MiB at most.</summary>
    public const long Largest = (1L << 27) - 1;

    private ulong[] _bits = new ulong[1024];

    public void Add(long number)
    {
        var word = (int)(number >> 6);
        if (word >= _bits.Length) Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        _bits[word] |= 1UL << (int)(number & 63);
    }

    public bool Contains(long number) => number >> 6 is var word && word < _bits.Length && (_bits[word] >> (int)(number & 63) & 1) == 1;
}
