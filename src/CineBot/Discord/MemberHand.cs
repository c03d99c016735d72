using CineBot.Discord.Rest;
using CineBot.Interactions.Outgoing.Members;

namespace CineBot.Discord;

/// <summary>Gives and takes roles, bans and unbans.</summary>
internal sealed class MemberHand(DiscordRest rest, DeliveryFaults faults) : IMemberHand
{
    public Task GiveAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Members.GiveRoleAsync(guild, member, role, reason, cancellation));

    public Task TakeAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Members.TakeRoleAsync(guild, member, role, reason, cancellation));

    public Task ExcludeAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Members.BanAsync(guild, member, reason, cancellation));

    public Task LetBackAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Members.UnbanAsync(guild, member, reason, cancellation));
}
