using CineBot.Discord.Rest;
using CineBot.Interactions;

namespace CineBot.Discord;

/// <summary>Asks Discord about one person.</summary>
internal sealed class Members(DiscordRest rest, DeliveryFaults faults) : IMembers
{
    public Task<MemberView?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellation) => faults.TellAsync(async () =>
        await rest.Guilds.FindMemberAsync(guild, member, cancellation) is { } found ? new MemberView(member, found.Roles.ToHashSet()) : null);
}
