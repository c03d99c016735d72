using CineBot.Interactions;

namespace CineBot.Storage.Auditing;

/// <summary>A server's chain goes with it; of people it keeps nothing.</summary>
internal sealed class AuditData : ICommunityData
{
    public void Purge(WriteUnit unit, GuildId guild) => AuditStore.Purge(unit, guild);
}
