using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Threads;

/// <summary>The private threads of shoots.</summary>
internal static class ThreadParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Team>();
        services.AddSingleton<IPrivateThreadSource, TeamThread>();
        services.AddSingleton<ThreadRound>();
        services.AddHostedService(parts => parts.GetRequiredService<ThreadRound>());
        services.AddSingleton<ICommandSet, ThreadCommands>();
    }
}
