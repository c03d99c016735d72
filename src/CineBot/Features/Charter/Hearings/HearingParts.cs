using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Hearing everybody whom a case concerns, with the same questions.</summary>
internal static class HearingParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<HearingFacts>();
        services.AddSingleton<HearingInvitations>();
        services.AddSingleton<HearingReminders>();
        services.AddSingleton<IReminderSource>(parts => parts.GetRequiredService<HearingReminders>());
        services.AddSingleton<HearingDesk>();
        services.AddSingleton<HearingCard>();
        services.AddSingleton<ICaseDuty, HearingHours>();
        services.AddSingleton<ICaseView, HearingView>();
        services.AddSingleton<IFollowed, HearingFollowed>();
        services.AddSingleton<INoticeSamples, HearingSamples>();
        services.AddSingleton<ICommandSet, HearingCommands>();
        services.AddSingleton<ICommandSet, FactsCommands>();
        services.AddSingleton<ICommandSet, HearingModeration>();
        services.AddSingleton<HearingData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<HearingData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<HearingData>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<HearingData>());
    }
}
