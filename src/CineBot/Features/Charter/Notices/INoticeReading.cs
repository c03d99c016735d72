using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>What follows once somebody has a letter.</summary>
internal interface INoticeReading
{
    /// <summary>Called once for each letter, within half a minute after a private message delivered it or it was opened where it waited.</summary>
    void Read(WriteUnit unit, Case one, MemberId member, string kind);
}
