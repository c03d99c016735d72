using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>What follows once somebody has a letter.</summary>
internal interface INoticeReading
{
    /// <summary>Called once for each letter: when a private message delivered it, or when it was opened where it waited.</summary>
    void Read(WriteUnit unit, Case one, MemberId member, string kind);
}
