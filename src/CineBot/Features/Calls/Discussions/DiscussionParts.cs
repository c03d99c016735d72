using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Discussions;

/// <summary>Two people who speak alone with each other about an application.</summary>
internal static class DiscussionParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DiscussionDesk>();
        services.AddSingleton<IPrivateThreadSource, DiscussionThread>();
        services.AddSingleton<ICommandSet, DiscussionCommands>();
        services.AddSingleton<DiscussionData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<DiscussionData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<DiscussionData>());
        services.AddSingleton<DiscussionRound>();
        services.AddHostedService(parts => parts.GetRequiredService<DiscussionRound>());
    }
}
