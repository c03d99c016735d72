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

    /// <summary>Whether somebody counts among those whom it does not name for want of room: not who left or pauses.</summary>
    public required Func<MemberId, bool> IsThere { get; init; }

    /// <summary>Whether all who read it may look at that channel: what lies where some may not is not told.</summary>
    public required Func<ChannelId, bool> MayTellOf { get; init; }

    /// <summary>Those whom it names, as many as there is room for, and how many more there are.</summary>
    public (IReadOnlyList<T> Named, long Others) Choose<T>(IEnumerable<T> people, Func<T, MemberId> who, int atMost)
    {
        var named = new List<T>();
        var others = 0L;
        foreach (var person in people)
        {
            if (named.Count < atMost && MayName(who(person))) named.Add(person);
            else if (named.Count == atMost && IsThere(who(person))) others++;
        }

        return (named, others);
    }
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
