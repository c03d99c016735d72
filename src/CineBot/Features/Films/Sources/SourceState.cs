using NodaTime;

namespace CineBot.Features.Films.Sources;

/// <summary>How a source is: well, where <paramref name="Trouble"/> is null; else what is wrong, and until when it is left alone.</summary>
internal sealed record SourceState(SourceTrouble? Trouble, Instant? Until)
{
    public static readonly SourceState Well = new(null, null);
}

/// <summary>What can be wrong with a source.</summary>
internal enum SourceTrouble
{
    Unreachable,
    Slow,

    /// <summary>What it answers makes no sense.</summary>
    Nonsense,

    /// <summary>It was asked too often for its taste.</summary>
    Busy,

    /// <summary>It does not take the operator's key.</summary>
    KeyRefused,
}
