using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Lists that come from elsewhere and go there.</summary>
internal static class ExchangeParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<HandedLists>();
        services.AddSingleton<FilmMatching>();
        services.AddSingleton<OwnDays>();
        services.AddSingleton<Import>();
        services.AddSingleton<ICommandSet, ImportCommands>();
        services.AddSingleton<ICommandSet, ChoiceCommands>();
        services.AddSingleton<ICommandSet, ListExportCommands>();
    }
}
