using CineBot.Features.WatchParties.Calendar;
using CineBot.Features.WatchParties.Mirror;
using CineBot.Features.WatchParties.Reminders;
using CineBot.Features.WatchParties.Threads;
using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.WatchParties;

/// <summary>What goes with a party wherever it goes: calendars, its thread, reminders, Discord’s own list of events.</summary>
internal static class FollowerParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PartyCalendar>();
        services.AddSingleton<ICommandSet, CalendarCommands>();
        services.AddSingleton<IPartyFollower, ThreadFollower>();
        services.AddSingleton<IServerEvents, LostCards>();
        AddReminders(services);
        AddMirror(services);
    }

    private static void AddReminders(IServiceCollection services)
    {
        services.AddSingleton(ReminderWays.Kind);
        services.AddSingleton<ReminderWays>();
        foreach (var moment in PartyMoment.All)
            services.AddSingleton<IPartyTopic>(parts => ActivatorUtilities.CreateInstance<MomentTopic>(parts, moment));
        services.AddSingleton<ReminderRound>();
        services.AddSingleton<ReminderWorker>();
        services.AddHostedService(parts => parts.GetRequiredService<ReminderWorker>());
        services.AddSingleton<IPartyFollower, ReminderFollower>();
        services.AddSingleton<ICommandSet, ReminderCommands>();
        services.AddSingleton<ReminderData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<ReminderData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<ReminderData>());
    }

    private static void AddMirror(IServiceCollection services)
    {
        services.AddSingleton<Mirroring>();
        services.AddSingleton<MirrorDesk>();
        services.AddSingleton<MirrorWorker>();
        services.AddHostedService(parts => parts.GetRequiredService<MirrorWorker>());
        services.AddSingleton<IPartyFollower, MirrorFollower>();
        services.AddSingleton<ICommandSet, MirrorCommands>();
        services.AddSingleton<ICommunityData, MirrorData>();
    }
}
