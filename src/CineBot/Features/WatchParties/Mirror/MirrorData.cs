using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>What the list of events keeps about servers; it knows no people.</summary>
internal sealed class MirrorData : ICommunityData
{
    public void Purge(WriteUnit unit, GuildId guild) => MirrorStore.Purge(unit, guild);
}
