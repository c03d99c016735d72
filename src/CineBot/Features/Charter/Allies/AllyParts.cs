using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Allies;

/// <summary>Whom people choose to be beside them in a grave case.</summary>
internal static class AllyParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<AllyDesk>();
        services.AddSingleton<ICommandSet, AllyCommands>();
        services.AddSingleton<IFollowed, AllyFollowed>();
        services.AddSingleton<INoticeSamples, AllySamples>();
        services.AddSingleton<AllyData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<AllyData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<AllyData>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<AllyData>());
    }
}
