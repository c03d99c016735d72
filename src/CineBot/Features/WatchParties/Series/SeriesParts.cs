using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Parties that come again.</summary>
internal static class SeriesParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<RepeatReader>();
        services.AddSingleton<SeriesDrafts>();
        services.AddSingleton<SeriesProposal>();
        services.AddSingleton<ICommandSet>(parts => parts.GetRequiredService<SeriesProposal>());
        services.AddSingleton<IOtherProposal>(parts => parts.GetRequiredService<SeriesProposal>());
        services.AddSingleton<SeriesFollower>();
        services.AddSingleton<IPartyFollower>(parts => parts.GetRequiredService<SeriesFollower>());
        services.AddSingleton<IPartyTopic, FewComing>();
        services.AddSingleton<SeriesRounds>();
        services.AddSingleton<SeriesChanging>();
        services.AddSingleton<ICommandSet, SeriesCommands>();
        services.AddSingleton<ICommandSet, TurnCommands>();
        services.AddSingleton<ICommandSet, DaysOffCommands>();
        services.AddSingleton<SeriesData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<SeriesData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<SeriesData>());
        services.AddSingleton<SeriesClock>();
        services.AddHostedService(parts => parts.GetRequiredService<SeriesClock>());
    }
}
