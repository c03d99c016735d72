using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Repair first: rewording, apology, a conversation with somebody who takes no side.</summary>
internal static class RepairParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<RepairData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<RepairData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<RepairData>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<RepairData>());
    }
}
