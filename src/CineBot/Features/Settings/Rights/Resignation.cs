using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Takes back whatever somebody was named for, since they left the server or are kept from it; who comes back is named again.</summary>
internal static class Resignation
{
    /// <summary>Written down like any other change, as their own: nobody took it from them by choice. Nothing where they were named for nothing.</summary>
    public static void Write(WriteUnit unit, GuildId guild, MemberId member)
    {
        var had = CapabilityStore.Of(unit, guild, member);
        ModeratorStore.Unname(unit, guild, member);
        if (had.Count > 0) RightChangeStore.Add(unit, guild, member, member, [], had);
    }
}
