using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Appeals: made by the person concerned or entered for them, heard by two others, answered once.</summary>
internal static class AppealParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<AppealPost>();
        services.AddSingleton<Appealing>();
        services.AddSingleton<Answering>();
        services.AddSingleton<ICaseDuty, UnheardAppeals>();
        services.AddSingleton<AppealAdministrators>();
        services.AddSingleton<AnswerForm>();
        services.AddSingleton<INoticeSamples, AppealSamples>();
        services.AddSingleton<ICaseView, AppealView>();
        services.AddSingleton<FollowedMeasures>();
        services.AddSingleton<IFollowed>(parts => parts.GetRequiredService<FollowedMeasures>());
        services.AddSingleton<ICommandSet, AppealCommands>();
        services.AddSingleton<ICommandSet, ReceivedCommands>();
        services.AddSingleton<ICommandSet, AppealAnswerCommands>();
        services.AddSingleton<ICommandSet, MeasurePage>();
        services.AddSingleton<AppealData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<AppealData>());
        services.AddSingleton<ICaseKept>(parts => parts.GetRequiredService<AppealData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<AppealData>());
    }
}
