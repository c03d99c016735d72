using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions;

/// <summary>What the weekly digest is made of, in the order in which it stands there.</summary>
internal enum DigestSection
{
    Arrived,
    Parties,
    Shoots,
    Leaving,
    Wanted,
    Thanks,
}

/// <summary>Between which instants a digest tells of a server, and to whom: everybody there, or one reader.</summary>
internal sealed record DigestWeek(GuildId Guild, Instant From, Instant To)
{
    /// <summary>Null for the public one.</summary>
    public MemberId? Reader { get; init; }

    /// <summary>
    /// Whether somebody may be named: never to a reader from whom they keep apart, nor beside somebody whom the same digest named already and from whom
    /// they keep apart.
    /// </summary>
    public required Func<MemberId, bool> MayName { get; init; }
}

/// <summary>What a feature has to say: for the card, and in a few words for a private message, such as « 3 films recommandés ».</summary>
internal sealed record DigestPart(IReadOnlyList<Block> Blocks, Text Summary);

/// <summary>Draws anew the digests that told of something, once somebody took their words back or changed them.</summary>
internal interface IToldDigests
{
    void Retell(WriteUnit unit, GuildId guild, Instant came);
}

/// <summary>A feature's part of the weekly digest: public things only, never verdicts, nor what people keep to themselves.</summary>
internal interface IDigestSource
{
    DigestSection Section { get; }

    /// <summary>Whether it is worth a digest by itself; what merely goes on is told beside news, and never alone.</summary>
    bool IsNews { get; }

    /// <summary>Null where there is nothing to say.</summary>
    DigestPart? Read(IReadUnit unit, DigestWeek week);
}
