using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Ages;

/// <summary>The ages that people declare before they take part in a shoot.</summary>
internal static class AgeParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IPersonalData, AgeData>();
        services.AddSingleton<ICommandSet, AgeCommands>();
    }
}
