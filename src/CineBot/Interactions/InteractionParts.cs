using CineBot.Interactions.Forms;
using CineBot.Interactions.Limiting;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage.Auditing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Interactions;

/// <summary>What stands between the connection and the features: the dispatcher, the forms' drafts, the outbox.</summary>
internal static class InteractionParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(_ => Texts.Load(typeof(InteractionParts).Assembly));
        services.AddSingleton(Describe);
        services.AddSingleton(parts => new Lazy<CommandMap>(parts.GetRequiredService<CommandMap>));
        services.AddSingleton(parts => new Lazy<IPlainWords>(parts.GetRequiredService<IPlainWords>));
        services.AddSingleton<Flood>();
        services.AddSingleton<LimitDesk>();
        services.AddSingleton<LimitData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<LimitData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<LimitData>());
        services.AddSingleton<Elsewhere>();
        services.AddSingleton<Reception>();
        services.AddSingleton<FormDesk>();
        services.AddSingleton<ICommandSet>(parts => parts.GetRequiredService<FormDesk>());
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<ICommunityData, AuditData>();
        AddOutgoing(services);
    }

    private static void AddOutgoing(IServiceCollection services)
    {
        services.AddSingleton<Bell>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<CardDesk>();
        services.AddSingleton<ForumTags>();
        services.AddSingleton<PostKeeper>();
        services.AddSingleton<CardSender>();
        services.AddSingleton<WordSender>();
        services.AddSingleton<ReminderDesk>();
        services.AddSingleton(parts => new Lazy<ReminderDesk>(parts.GetRequiredService<ReminderDesk>));
        services.AddSingleton<ReminderSender>();
        services.AddSingleton<PrivateThreads>();
        services.AddSingleton<PrivateThreadDesk>();
        services.AddSingleton<ThreadDoor>();
        services.AddSingleton<PrivateThreadSender>();
        services.AddSingleton<IServerEvents, LostThreads>();
        services.AddSingleton<Sender>();
        services.AddSingleton<Settler>();
        services.AddSingleton<OutboxClerk>();
        services.AddSingleton<OutboxWorker>();
        services.AddHostedService(parts => parts.GetRequiredService<OutboxWorker>());
        services.AddSingleton<Mailbox>();
        services.AddSingleton<ICommandSet>(parts => parts.GetRequiredService<Mailbox>());
        services.AddSingleton<IMissedReplies>(parts => parts.GetRequiredService<Mailbox>());
        AddMembers(services);
        services.AddSingleton<OutgoingData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<OutgoingData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<OutgoingData>());
    }

    private static void AddMembers(IServiceCollection services)
    {
        services.AddSingleton<MemberActs>();
        services.AddSingleton<MemberActDesk>();
        services.AddSingleton<MemberActClerk>();
        services.AddSingleton<MemberActWorker>();
        services.AddHostedService(parts => parts.GetRequiredService<MemberActWorker>());
        services.AddSingleton<MemberActData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<MemberActData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<MemberActData>());
    }

    private static CommandMap Describe(IServiceProvider parts)
    {
        var map = new CommandMap();
        foreach (var commands in parts.GetServices<ICommandSet>()) commands.Describe(map);
        return map;
    }
}
