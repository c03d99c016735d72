using CineBot.Interactions.Outgoing;

namespace CineBot.Interactions;

/// <summary>Looks at one person in one server, as they are now; the bot keeps no list of members.</summary>
internal interface IMembers
{
    /// <summary>Null where the person is not, or no longer, in the server.</summary>
    /// <exception cref="DeliveryFailure">Discord cannot say now.</exception>
    Task<MemberView?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellation);
}

/// <summary>A person in a server, by the roles that they have there.</summary>
internal sealed record MemberView(MemberId Member, IReadOnlySet<RoleId> Roles);
