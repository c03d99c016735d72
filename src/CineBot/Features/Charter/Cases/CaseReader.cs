using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Who reads cases as a moderator: every statement takes one and leaves out what they may not read.</summary>
internal sealed record CaseReader(GuildId Guild, MemberId Member, string Pseudonym);

/// <summary>Makes readers. The pseudonym recognises somebody who erased everything and came back as a moderator: their own case stays closed to them.</summary>
internal sealed class CaseReaders(ErasureLog erasures)
{
    /// <summary>It reads a key from the disk: never inside a unit.</summary>
    public CaseReader Of(Request request) => Of(request.InGuild, request.Member);

    public CaseReader Of(GuildId guild, MemberId member) => new(guild, member, erasures.PseudonymOf(member));
}
