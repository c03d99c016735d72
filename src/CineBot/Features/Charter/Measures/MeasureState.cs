namespace CineBot.Features.Charter.Measures;

/// <summary>Where a measure stands beside its case.</summary>
internal enum MeasureState
{
    Proposed,

    /// <summary>One of those who must agree did not.</summary>
    Dropped,

    /// <summary>Those who must agree do; the person is told at a decent hour.</summary>
    Decided,

    /// <summary>The person was told; it does not hold yet.</summary>
    Notified,

    /// <summary>It holds.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Ended,

    /// <summary>An appeal took it away.</summary>
    Lifted,

    /// <summary>An appeal put a lighter one in its place.</summary>
    Replaced,
}
