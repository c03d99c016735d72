namespace CineBot.Interactions;

/// <summary>The servers that one connection out of <paramref name="Of"/> serves, unavailable ones among them.</summary>
internal sealed record ServerList(IReadOnlySet<GuildId> Servers, int Share, int Of)
{
    /// <summary>Whether the server would be in this list, and is not.</summary>
    public bool Lacks(GuildId guild) => (guild.Value >> 22) % Math.Max(Of, 1) == Share && !Servers.Contains(guild);

    /// <summary>Every server that there is, as one connection alone would be told.</summary>
    public static ServerList Whole(IEnumerable<GuildId> servers) => new(servers.ToHashSet(), 0, 1);
}
