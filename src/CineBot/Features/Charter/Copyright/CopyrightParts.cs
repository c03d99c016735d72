using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Copyright;

/// <summary>Keeping links to pirated copies out of what people publish through the bot.</summary>
internal static class CopyrightParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(PirateHosts.Read(Environment.CurrentDirectory, AppContext.BaseDirectory));
        services.AddSingleton<CopyrightCheck>();
        services.AddSingleton<ITextCheck>(parts => parts.GetRequiredService<CopyrightCheck>());
        services.AddSingleton<ICommandSet, CorrectionCommands>();
        services.AddSingleton<ICommandSet, HostCommands>();
    }
}
