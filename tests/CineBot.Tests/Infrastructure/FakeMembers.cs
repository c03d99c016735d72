using CineBot.Interactions;
using CineBot.Interactions.Outgoing;

namespace CineBot.Tests.Infrastructure;

/// <summary>Who has which roles in « Les Glaneuses »: everybody is a member and has none until a test says otherwise.</summary>
internal sealed class FakeMembers : IMembers
{
    private readonly Dictionary<MemberId, HashSet<RoleId>?> _roles = [];

    /// <summary>Set while Discord does not answer.</summary>
    public bool IsDown { get; set; }

    public void Have(MemberId member, params RoleId[] roles) => _roles[member] = [.. roles];

    public void Leave(MemberId member) => _roles[member] = null;

    public Task<MemberView?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellation)
    {
        if (IsDown) throw new DeliveryFailure(DeliveryFault.Unavailable);
        var roles = _roles.TryGetValue(member, out var known) ? known : [];
        return Task.FromResult(roles is null ? null : new MemberView(member, roles));
    }
}
