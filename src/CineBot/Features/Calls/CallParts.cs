using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls;

/// <summary>The call itself: proposed, shown, kept.</summary>
internal static class CallParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(CallNews.Kind);
        services.AddSingleton<CallNews>();
        services.AddSingleton<CallDesk>();
        services.AddSingleton<ICardSource, CallCard>();
        services.AddSingleton<CallData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<CallData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<CallData>());
    }
}
