using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Members;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>Safeguards: people kept apart for a while, and never for longer than that.</summary>
internal static class SafeguardParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SafeguardNotices>();
        services.AddSingleton<INoticeSamples, SafeguardSamples>();
        services.AddSingleton<SafeguardLife>();
        services.AddSingleton<Safeguarding>();
        services.AddSingleton<IMemberActSource, SafeguardActs>();
        services.AddSingleton<ICaseView, SafeguardView>();
        services.AddSingleton<ICommandSet, SafeguardCommands>();
        services.AddSingleton<SafeguardDuty>();
        services.AddSingleton<ICaseDuty>(parts => parts.GetRequiredService<SafeguardDuty>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<SafeguardDuty>());
        services.AddSingleton<ICaseKeeping>(parts => parts.GetRequiredService<SafeguardDuty>());
        services.AddSingleton<SafeguardErasure>();
        services.AddSingleton<IPersonalData, SafeguardData>();
    }
}
