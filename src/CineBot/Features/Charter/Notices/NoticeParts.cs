using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Notices;

/// <summary>Letters to the people of a case.</summary>
internal static class NoticeParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<NoticeLetter>();
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<NoticeBook>();
        services.AddSingleton<ICaseDuty, NoticeDuty>();
        services.AddSingleton<IFollowed, FollowedNotices>();
        services.AddSingleton<ICommandSet, NoticeCommands>();
        services.AddSingleton<IReminderSource, NoticeWords>();
        services.AddSingleton<ICaseView, NoticeView>();
        services.AddSingleton<NoticeData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<NoticeData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<NoticeData>());
        services.AddSingleton<ITold>(parts => parts.GetRequiredService<NoticeData>());
    }
}
