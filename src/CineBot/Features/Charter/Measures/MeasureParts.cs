using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Measures;

/// <summary>Measures: proposed, decided by two, told, carried out, looked at again, and ended by themselves.</summary>
internal static class MeasureParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<MeasureWords>();
        services.AddSingleton<MeasureNotices>();
        services.AddSingleton<INoticeSamples, MeasureSamples>();
        services.AddSingleton<MeasureLetters>();
        services.AddSingleton<HandLetters>();
        services.AddSingleton<MeasureHand>();
        services.AddSingleton<MeasureObstacles>();
        services.AddSingleton<Concerned>();
        services.AddSingleton<UntilReader>();
        services.AddSingleton<MeasureLife>();
        services.AddSingleton<IMemberActSource, MeasureActs>();
        services.AddSingleton<INoticeReading, MeasureReading>();
        AddDeciding(services);
        AddHours(services);
        services.AddSingleton<MeasureErasure>();
        services.AddSingleton<MeasureData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<MeasureData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<MeasureData>());
    }

    private static void AddDeciding(IServiceCollection services)
    {
        services.AddSingleton<MeasureForm>();
        services.AddSingleton<MeasureReader>();
        services.AddSingleton<Deciding>();
        services.AddSingleton<ICaseView, MeasureView>();
        services.AddSingleton<ICommandSet, MeasureCommands>();
        services.AddSingleton<ICommandSet, AgreeCommands>();
        services.AddSingleton<ICommandSet, ReviewCommands>();
        services.AddSingleton<ICommandSet, PauseRoleCommands>();
    }

    private static void AddHours(IServiceCollection services)
    {
        services.AddSingleton<Reviews>();
        services.AddSingleton<IReminderSource>(parts => parts.GetRequiredService<Reviews>());
        services.AddSingleton<MeasureDuty>();
        services.AddSingleton<ICaseDuty>(parts => parts.GetRequiredService<MeasureDuty>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<MeasureDuty>());
        services.AddSingleton<PauseWatch>();
        services.AddHostedService(parts => parts.GetRequiredService<PauseWatch>());
    }
}
