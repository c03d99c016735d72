using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>What the hour asks of another part of the charter.</summary>
internal interface ICaseDuty
{
    /// <summary>Asked every half minute: one indexed read.</summary>
    bool IsDue(IReadUnit unit, Instant now);

    /// <summary>Does so many at most, each so that it is not due again; how many there were.</summary>
    int Strike(WriteUnit unit, int atMost);
}

/// <summary>What another part of the charter keeps of a case: its words and its people go with the case's own.</summary>
internal interface ICaseKept
{
    void Empty(WriteUnit unit, Case one);
}
