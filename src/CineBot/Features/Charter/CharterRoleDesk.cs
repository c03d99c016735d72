using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>The role that comes with the charter comes with the agreement and goes with it. What the bot lacks for that is in the panel, for those who can grant it.</summary>
internal sealed class CharterRoleDesk(MemberActs acts, IServers servers) : IMemberActSource
{
    private const string AboutRole = "charter-role";

    public string Kind => AboutRole;

    public bool IsConfidential => false;

    /// <summary>The role that comes now; null where none was chosen, or the one that was has become one that nobody gets from the bot.</summary>
    public RoleId? Give(WriteUnit unit, GuildId guild, MemberId member)
    {
        if (CharterSettingsStore.Find(unit, guild).Role is not { } role || !CharterRoles.MayCome(servers.Find(guild), role)) return null;
        acts.Give(unit, About(guild), member, role);
        return role;
    }

    /// <summary>Those that came with what the person agreed to; to be asked before that is forgotten.</summary>
    public IReadOnlyList<RoleId> TakeBack(WriteUnit unit, GuildId guild, MemberId member)
    {
        var roles = AcceptanceStore.Roles(unit, guild, member);
        foreach (var role in roles) acts.Take(unit, About(guild), member, role);
        return roles;
    }

    /// <summary>The person erases everything.</summary>
    public void Forget(WriteUnit unit, MemberId member)
    {
        foreach (var guild in AcceptanceStore.WithRoles(unit, member))
            foreach (var role in AcceptanceStore.Roles(unit, guild, member)) acts.TakeAndForget(unit, About(guild), member, role);
    }

    /// <summary>Nobody: who agrees cannot grant what is lacking.</summary>
    public IReadOnlyList<MemberId> Askers(IReadUnit unit, CardRef about) => [];

    public void Done(WriteUnit unit, MemberAct act)
    {
        // The agreement says already which role came with it.
    }

    public void GivenUp(WriteUnit unit, MemberAct act, Obstacle obstacle)
    {
        if (act is { Kind: MemberActKind.Give, Role: { } role }) AcceptanceStore.NotGiven(unit, act.Guild, act.Member, role);
    }

    private static CardRef About(GuildId guild) => new(guild, AboutRole, 0);
}
