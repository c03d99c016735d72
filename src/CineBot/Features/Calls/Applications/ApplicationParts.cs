using CineBot.Features.Calls.Reminders;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Applications;

/// <summary>Coming to a shoot: asking, being answered, being reminded.</summary>
internal static class ApplicationParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ApplicationNews>();
        services.AddSingleton<RoleSeating>();
        services.AddSingleton<ApplicationKeeping>();
        services.AddSingleton<Answering>();
        services.AddSingleton<ICallFollower, ApplicationFollower>();
        services.AddSingleton<ApplicationData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<ApplicationData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<ApplicationData>());
        AddCommands(services);
        AddReminders(services);
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<ICommandSet, ComeCommands>();
        services.AddSingleton<ICommandSet, ApplyCommands>();
        services.AddSingleton<ICommandSet, MineCommands>();
        services.AddSingleton<ICommandSet, SeatCommands>();
        services.AddSingleton<ICommandSet, WithdrawCommands>();
        services.AddSingleton<ICommandSet, ApplicantCommands>();
        services.AddSingleton<ICommandSet, AnsweringCommands>();
    }

    private static void AddReminders(IServiceCollection services)
    {
        services.AddSingleton<IReminderSource, CallReminders>();
        services.AddSingleton<ICallTopic, ReconfirmTopic>();
        services.AddSingleton<ICallTopic, RecallTopic>();
        services.AddSingleton<ICallTopic, RisksTopic>();
        services.AddSingleton<ICallTopic, UnansweredTopic>();
        services.AddSingleton<PracticalsTopic>();
        services.AddSingleton<ICallTopic>(parts => parts.GetRequiredService<PracticalsTopic>());
        services.AddSingleton<ICallFollower>(parts => parts.GetRequiredService<PracticalsTopic>());
        services.AddSingleton<ICallFollower, MomentFollower>();
        services.AddSingleton<MomentRound>();
        services.AddSingleton<Silence>();
        services.AddSingleton<ApplicationHours>();
        services.AddSingleton<ApplicationClock>();
        services.AddHostedService(parts => parts.GetRequiredService<ApplicationClock>());
    }
}
