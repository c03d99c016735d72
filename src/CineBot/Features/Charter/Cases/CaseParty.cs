using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Somebody in a case; without a member where they erased everything. <paramref name="ToldAt"/> is when the bot first told them that there is a case.</summary>
internal sealed record CaseParty(CasePart Part, MemberId? Member, Instant SinceAt, Instant? ToldAt);

/// <summary>By which part somebody is in a case.</summary>
internal enum CasePart
{
    Reporter,

    /// <summary>Whom it concerns.</summary>
    Concerned,

    /// <summary>Somebody whom the facts name.</summary>
    Named,

    Witness,

    /// <summary>Whom the person who reported chose to be beside them.</summary>
    Ally,
}
