namespace CineBot.Rehearsal.Rest;

/// <summary>Puts the REST side together: one list of resources.</summary>
internal static class RestRoom
{
    public static RestDoor Open(RehearsalDiscord discord)
    {
        var routes = new RouteTable();
        var access = new Access(discord.World);
        new ApplicationRoutes(discord.World, discord.Gateway).Map(routes);
        new CommandRoutes(access, discord.Commands).Map(routes);
        new InteractionRoutes(discord.Interactions).Map(routes);
        new WebhookRoutes(discord.Interactions).Map(routes);
        new ChannelRoutes(access).Map(routes);
        new ThreadRoutes(access).Map(routes);
        new ThreadMemberRoutes(access, discord.Gateway.Settings).Map(routes);
        new GuildRoutes(access).Map(routes);
        new MemberRoutes(access, discord.Gateway.Settings).Map(routes);
        new BanRoutes(access).Map(routes);
        new EventRoutes(access).Map(routes);
        new RoleRoutes(access).Map(routes);
        var nonces = new NonceMemory(discord.World.Clocks.Wire);
        discord.Faults.Rest.NoncesForgotten += () =>
        {
            lock (discord.World.Gate) nonces.Forget();
        };
        new MessageRoutes(access, nonces).Map(routes);
        return new RestDoor(discord.World, routes, discord.Faults.Rest, new RestGuard(discord.BotToken, discord.Limits, discord.Transcript));
    }
}
