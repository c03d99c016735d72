using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Cases;

/// <summary>Cases: their states, who may read them, their queue, and what the hour asks of them.</summary>
internal static class CaseParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IAccessCondition, CaseAccess>();
        services.AddSingleton(CaseNudges.Kind);
        services.AddSingleton(CaseNews.Kind);
        services.AddSingleton<CaseReaders>();
        services.AddSingleton<FreeModerators>();
        services.AddSingleton<CaseWords>();
        services.AddSingleton<CaseCard>();
        services.AddSingleton<JoinedReports>();
        services.AddSingleton<CaseRoom>();
        services.AddSingleton<CaseNews>();
        services.AddSingleton<CaseNudges>();
        services.AddSingleton<IReminderSource, NudgeWords>();
        services.AddSingleton<ICommandSet, QueueCommands>();
        services.AddSingleton<Weighing>();
        services.AddSingleton<ICommandSet, CaseCommands>();
        services.AddSingleton<ICommandSet, HandCommands>();
        services.AddSingleton<ICommandSet, DismissCommands>();
        services.AddSingleton<CaseEnding>();
        services.AddSingleton<INoticeSamples>(parts => parts.GetRequiredService<CaseEnding>());
        services.AddSingleton<CaseFileReading>();
        services.AddSingleton<ICaseDuty, SleepingCases>();
        services.AddSingleton<INoticeSamples, CaseSamples>();
        services.AddSingleton<ICaseKept, CaseTold>();
        services.AddSingleton<CaseDuties>();
        services.AddSingleton<CaseHours>();
        services.AddSingleton<CaseClock>();
        services.AddHostedService(parts => parts.GetRequiredService<CaseClock>());
        services.AddSingleton<ModeratorWatch>();
        services.AddHostedService(parts => parts.GetRequiredService<ModeratorWatch>());
        services.AddSingleton<CaseData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<CaseData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<CaseData>());
    }
}
