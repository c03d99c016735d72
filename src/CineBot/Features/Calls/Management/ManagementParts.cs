using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Management;

/// <summary>Managing calls, looking for them, and what the hour asks of them.</summary>
internal static class ManagementParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IPersonalData, ManagementData>();
        services.AddSingleton<ICommandSet, ManageCommands>();
        services.AddSingleton<ICommandSet, StateCommands>();
        services.AddSingleton<ICommandSet, ModerateCommands>();
        services.AddSingleton<ICommandSet, CancelCommands>();
        services.AddSingleton<ICommandSet, DuplicateCommands>();
        services.AddSingleton<ICommandSet, CoOwnerCommands>();
        services.AddSingleton<CallSearch>();
        services.AddSingleton<CallEntry>();
        services.AddSingleton<ICommandSet, SearchCommands>();
        services.AddSingleton<LostCalls>();
        services.AddSingleton<IServerEvents>(parts => parts.GetRequiredService<LostCalls>());
        services.AddSingleton<ICommandSet>(parts => parts.GetRequiredService<LostCalls>());
        services.AddSingleton<DraftCare>();
        services.AddSingleton<CareHours>();
        services.AddSingleton<CareClock>();
        services.AddHostedService(parts => parts.GetRequiredService<CareClock>());
    }
}
