namespace CineBot.Features.Charter.Cases;

/// <summary>How grave a case is, as moderators see it.</summary>
internal enum Gravity
{
    /// <summary>S0: people misunderstood each other.</summary>
    Misunderstanding,

    /// <summary>S1: a tension that a conversation can ease.</summary>
    Tension,

    /// <summary>S2: the charter was not kept.</summary>
    Breach,

    /// <summary>S3: violence, harassment, a threat, a minor, the law. No repair, no mediation.</summary>
    Grave,
}
