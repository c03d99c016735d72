using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>What another part of the charter adds to a case as a moderator sees it; it is only asked for a case that this moderator may read.</summary>
internal interface ICaseView
{
    /// <summary>Below what was reported, above what was done.</summary>
    IEnumerable<Block> Draw(IReadUnit unit, CaseActor actor, Case one);

    /// <summary>What this moderator may do next; each carries the case's code.</summary>
    IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one);
}

/// <summary>What keeps a case going though everybody who reported took it back, such as a safeguard that still holds.</summary>
internal interface ICaseKeeping
{
    bool KeepsGoing(IReadUnit unit, Case one);
}

/// <summary>What another part of the charter adds to what a person follows: measures about them, their way of appeal. Only ever about that person.</summary>
internal interface IFollowed
{
    IEnumerable<Block> Draw(IReadUnit unit, GuildId guild, MemberId member);
}
