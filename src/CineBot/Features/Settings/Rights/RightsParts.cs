using CineBot.Interactions;
using CineBot.Interactions.Limiting;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Settings.Rights;

/// <summary>Who may do what, by name: a condition of access for each capability, and what sets them.</summary>
internal static class RightsParts
{
    public static void Add(IServiceCollection services)
    {
        AddCondition(services, null);
        foreach (var capability in Capabilities.Usual) AddCondition(services, capability);
        services.AddSingleton<IAccessCondition, OwnerCondition>();
        services.AddSingleton<Ranks>();
        services.AddSingleton<RightsRules>();
        services.AddSingleton<IInCharge, InCharge>();
        services.AddSingleton<ICommandSet, RightsCommands>();
        services.AddSingleton<ICommandSet, LimitCommands>();
        services.AddSingleton<ICommandSet, ContactCommands>();
        services.AddSingleton<ICommandSet, AuditCommands>();
    }

    private static void AddCondition(IServiceCollection services, Capability? capability) => services.AddSingleton<IAccessCondition>(parts =>
        new CapabilityCondition(capability, parts.GetRequiredService<Database>(), parts.GetRequiredService<IServers>()));
}
