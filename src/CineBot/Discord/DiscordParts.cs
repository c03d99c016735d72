using System.Security.Cryptography;
using CineBot.Discord.Answering;
using CineBot.Discord.Commands;
using CineBot.Discord.Gateway;
using CineBot.Discord.Reading;
using CineBot.Discord.Rest;
using CineBot.Discord.Servers;
using CineBot.Discord.Writing;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord;

/// <summary>What speaks with Discord: the client, the two translators, the worker.</summary>
internal static class DiscordParts
{
    private const GatewayIntents Intents = GatewayIntents.Guilds;

    public static void Add(IServiceCollection services, Options options, string token)
    {
        AddClient(services, options.Discord.ApiBaseUrl, token);
        AddTranslators(services, options.DeploymentLanguage);
        services.AddSingleton<ServerBook>();
        services.AddSingleton<IServers>(parts => parts.GetRequiredService<ServerBook>());
        services.AddSingleton<Rereading>();
        services.AddSingleton<ServerDesk>();
        services.AddSingleton<Answerer>();
        services.AddSingleton<AnswerDesk>();
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton<DeliveryFaults>();
        services.AddSingleton<IDelivery, Delivery>();
        services.AddSingleton<IMembers, Members>();
        services.AddSingleton<IMemberHand, MemberHand>();
        services.AddSingleton<IEventBoard, EventBoard>();
        services.AddSingleton<CommandRegistrar>();
        services.AddSingleton<EventPump>();
        services.AddHostedService<CommandUpkeep>();
        services.AddHostedService<DiscordWorker>();
    }

    private static void AddClient(IServiceCollection services, string address, string token)
    {
        var api = ApiAddress.TryParse(address) ?? throw new StartFault("Discord.ApiBaseUrl must be https://discord.com/api/v10 or an address on this machine.");
        services.AddSingleton(parts => DiscordRest.Open(new(api, new(token)), parts.GetRequiredService<TimeProvider>(), Jitter(), parts.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(parts => parts.GetRequiredService<DiscordRest>().Interactions);
        services.AddSingleton<IGatewayDirectory>(parts => parts.GetRequiredService<DiscordRest>().Gateway);
        services.AddSingleton(parts => new GatewayRuntime(
            new(token, Intents, api.Root), parts.GetRequiredService<TimeProvider>(), Jitter(), parts.GetRequiredService<ILoggerFactory>().CreateLogger<GatewayPool>()));
        services.AddSingleton(parts => Cdn.Open(api, parts.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAttachments, Attachments>();
        services.AddSingleton(_ => new EventQueue());
        services.AddSingleton<GatewayPool>();
    }

    private static void AddTranslators(IServiceCollection services, Language own)
    {
        services.AddSingleton(parts => new CommandTable(parts.GetRequiredService<CommandMap>(), parts.GetRequiredService<Texts>(), own));
        services.AddSingleton<CommandDefinitions>();
        services.AddSingleton<CommandReader>();
        services.AddSingleton<InteractionReader>();
        services.AddSingleton<Wording>();
        services.AddSingleton<IPlainWords>(parts => parts.GetRequiredService<Wording>());
        services.AddSingleton<ChoiceWriter>();
        services.AddSingleton<ControlWriter>();
        services.AddSingleton<CardWriter>();
        services.AddSingleton<FormWriter>();
        services.AddSingleton<ReplyWriter>();
    }

    // Only spreads retries in time: nothing that people see depends on it.
    private static Random Jitter() => new(RandomNumberGenerator.GetInt32(int.MaxValue));
}
