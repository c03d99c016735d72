using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Digest;

/// <summary>The weekly digest.</summary>
internal static class DigestParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(DigestCard.Letter);
        services.AddSingleton<DigestDesk>();
        services.AddSingleton<DigestCard>();
        services.AddSingleton<ICardSource>(parts => parts.GetRequiredService<DigestCard>());
        services.AddSingleton<IReminderSource>(parts => parts.GetRequiredService<DigestCard>());
        services.AddSingleton<IToldDigests, ToldDigests>();
        services.AddSingleton<DigestHours>();
        services.AddSingleton<DigestPresence>();
        services.AddSingleton<DigestRound>();
        services.AddSingleton<DigestClock>();
        services.AddSingleton<IServerEvents>(parts => parts.GetRequiredService<DigestClock>());
        services.AddHostedService(parts => parts.GetRequiredService<DigestClock>());
        services.AddSingleton<DigestPreview>();
        services.AddSingleton<ICommandSet, DigestCommands>();
        services.AddSingleton<ICommandSet, ReaderCommands>();
        services.AddSingleton<ISettingsRow, ReaderRow>();
        services.AddSingleton<DigestData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<DigestData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<DigestData>());
    }
}
