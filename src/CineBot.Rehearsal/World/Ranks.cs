namespace CineBot.Rehearsal.World;

/// <summary>Who stands above whom in a server, by the highest of their roles.</summary>
internal static class Ranks
{
    /// <summary>0 for who has no role, or is not there.</summary>
    public static int Highest(Guild guild, ulong user) => guild.Members.TryGetValue(user, out var member)
        ? guild.Roles.Where(role => member.Roles.Contains(role.Id)).Select(role => role.Position).DefaultIfEmpty(0).Max()
        : 0;
}
