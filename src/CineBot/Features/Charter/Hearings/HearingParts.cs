using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Hearing everybody whom a case concerns, with the same questions.</summary>
internal static class HearingParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<HearingData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<HearingData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<HearingData>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<HearingData>());
    }
}
