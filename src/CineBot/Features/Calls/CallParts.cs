using CineBot.Features.Calls.Completing;
using CineBot.Features.Calls.Days;
using CineBot.Features.Calls.Proposing;
using CineBot.Features.Calls.Questions;
using CineBot.Features.Calls.Screening;
using CineBot.Features.Calls.Threads;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls;

/// <summary>The call itself: proposed, shown, kept.</summary>
internal static class CallParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(CallNews.Kind);
        services.AddSingleton<CallNews>();
        services.AddSingleton<CallDesk>();
        services.AddSingleton<CallFacts>();
        services.AddSingleton<CallEditing>();
        services.AddSingleton<ICardSource, CallCard>();
        services.AddSingleton<CallData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<CallData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<CallData>());
        services.AddSingleton<ICommandSet, PassCommands>();
        services.AddSingleton<ICommandSet, QuestionCommands>();
        services.AddSingleton<ICallFollower, PublicThread>();
        services.AddSingleton<ICallFollower, EndFollower>();
        AddProposing(services);
        AddCompleting(services);
        AddScreening(services);
    }

    private static void AddCompleting(IServiceCollection services)
    {
        services.AddSingleton<ICompletion, FilmStep>();
        services.AddSingleton<ICompletion, HoursStep>();
        services.AddSingleton<ICompletion, CostsStep>();
        services.AddSingleton<ICompletion, WelcomeStep>();
        services.AddSingleton<ICompletion, QuestionsStep>();
        services.AddSingleton<CompletionPanel>();
        services.AddSingleton<ICommandSet, StepCommands>();
        services.AddSingleton<ICommandSet, RoleCommands>();
        services.AddSingleton<ICommandSet, PracticalCommands>();
    }

    private static void AddScreening(IServiceCollection services)
    {
        services.AddSingleton<ICallCheck, WorkCheck>();
        services.AddSingleton<CallScreening>();
        services.AddSingleton<Holding>();
        services.AddSingleton<ICommandSet, HeldCommands>();
    }

    private static void AddProposing(IServiceCollection services)
    {
        services.AddSingleton<ShootDates>();
        services.AddSingleton<CastingWords>();
        services.AddSingleton<CallReader>();
        services.AddSingleton<OpenPlace>();
        services.AddSingleton<PartForm>();
        services.AddSingleton<CallPreview>();
        services.AddSingleton<PartChanges>();
        services.AddSingleton<CallPosting>();
        services.AddSingleton<Publishing>();
        services.AddSingleton<ICommandSet, ShootCommands>();
        services.AddSingleton<ICommandSet, PartCommands>();
        services.AddSingleton<ICommandSet, PublishCommands>();
    }
}
