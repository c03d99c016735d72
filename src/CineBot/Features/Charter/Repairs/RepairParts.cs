using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Repair first: rewording, apology, a conversation with somebody who takes no side.</summary>
internal static class RepairParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<RepairNews>();
        services.AddSingleton<RepairTalk>();
        services.AddSingleton<RepairOffers>();
        services.AddSingleton<RepairDesk>();
        services.AddSingleton<ThreadSight>();
        services.AddSingleton<IPrivateThreadSource, RepairThread>();
        services.AddSingleton<ICaseDuty, RepairHours>();
        services.AddSingleton<ICaseView, RepairView>();
        services.AddSingleton<IFollowed, RepairFollowed>();
        services.AddSingleton<INoticeSamples, RepairSamples>();
        services.AddSingleton<ICommandSet, RepairCommands>();
        services.AddSingleton<ICommandSet, RepairWordsCommands>();
        services.AddSingleton<ICommandSet, RepairModeration>();
        services.AddSingleton<RepairData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<RepairData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<RepairData>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<RepairData>());
    }
}
