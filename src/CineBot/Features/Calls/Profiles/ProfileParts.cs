using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Matching;
using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Who can do what, where and when; how they are found; and whom the bot tells of a call.</summary>
internal static class ProfileParts
{
    public static void Add(IServiceCollection services)
    {
        AddProfiles(services);
        AddDirectory(services);
        AddMatching(services);
        services.AddSingleton<ProfileData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<ProfileData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<ProfileData>());
    }

    private static void AddProfiles(IServiceCollection services)
    {
        services.AddSingleton<ProfileDesk>();
        services.AddSingleton<ProfileReader>();
        services.AddSingleton<AwayReader>();
        services.AddSingleton<ProfileWords>();
        services.AddSingleton<ProfilePanel>();
        services.AddSingleton<ProfileView>();
        services.AddSingleton<ICommandSet, ProfileCommands>();
        services.AddSingleton<ICommandSet, RoleCommands>();
        services.AddSingleton<ICommandSet, WhereCommands>();
        services.AddSingleton<ICommandSet, WhenCommands>();
        services.AddSingleton<ICommandSet, AboutCommands>();
        services.AddSingleton<ICommandSet, ViewCommands>();
    }

    private static void AddDirectory(IServiceCollection services)
    {
        services.AddSingleton(ContactDesk.Kind);
        services.AddSingleton<ContactDesk>();
        services.AddSingleton<SearchReader>();
        services.AddSingleton<SearchDesk>();
        services.AddSingleton<Reasons>();
        services.AddSingleton<ResultCard>();
        services.AddSingleton<CallQuery>();
        services.AddSingleton<ICommandSet, DirectoryCommands>();
        services.AddSingleton<ICommandSet, CallSearchCommands>();
        services.AddSingleton<ICommandSet, ContactCommands>();
    }

    private static void AddMatching(IServiceCollection services)
    {
        services.AddSingleton(MatchNews.Kind);
        services.AddSingleton<MatchNews>();
        services.AddSingleton<OwnHours>();
        services.AddSingleton<WaveRound>();
        services.AddSingleton<WaveClock>();
        services.AddHostedService(parts => parts.GetRequiredService<WaveClock>());
        services.AddSingleton<ICallFollower, MatchFollower>();
        services.AddSingleton<ICommandSet, LessCommands>();
        services.AddSingleton<ICommandSet, MatchCommands>();
    }
}
