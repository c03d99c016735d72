using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>
/// Something to be done to a person in a server. <paramref name="Role"/> is set where it is about a role; <paramref name="About"/> is what asked for it;
/// <paramref name="IsLeaving"/> where the person erased everything meanwhile: it is done, and nobody is told of them any more.
/// </summary>
internal sealed record MemberAct(GuildId Guild, long Number, MemberId Member, MemberActKind Kind, RoleId? Role, CardRef About, long Attempts, Instant CreatedAt, bool IsLeaving)
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>
    /// What stands beside it in the server's own audit log: a code by which the act is found here, and nothing by which anybody could tell what
    /// it is about.
    /// </summary>
    public string Reason => "CineBot " + string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"{Guild}:{Number}:act")).Take(8).Select(octet => Base32[octet & 31]));

    public Permissions Needed => Kind is MemberActKind.Exclude or MemberActKind.LetBack ? Permissions.BanMembers : Permissions.ManageRoles;
}

/// <summary>What can be done to a person.</summary>
internal enum MemberActKind
{
    Give,
    Take,
    Exclude,
    LetBack,
}
