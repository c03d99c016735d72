using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter;

/// <summary>The charter of kindness: its text, its versions, who agreed to it, and what asks for it.</summary>
internal static class CharterParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(CharterFiles.Read(Environment.CurrentDirectory, AppContext.BaseDirectory));
        services.AddSingleton<CharterDesk>();
        services.AddSingleton<ICharterArticles>(parts => parts.GetRequiredService<CharterDesk>());
        services.AddSingleton<HandedCharter>();
        foreach (var gate in Gates.All) services.AddSingleton<IAccessCondition>(parts => new CharterGate(gate, parts.GetRequiredService<Database>()));
        services.AddSingleton<ICommandSet, ReadCharterCommands>();
        services.AddSingleton<ICommandSet, PublishCharterCommands>();
        services.AddSingleton<CharterPanel>();
        services.AddSingleton<CharterRoleDesk>();
        services.AddSingleton<IMemberActSource>(parts => parts.GetRequiredService<CharterRoleDesk>());
        services.AddSingleton<ICommandSet, CharterSettingsCommands>();
        services.AddSingleton<ICommandSet, CharterRoleCommands>();
        services.AddSingleton<CharterData>();
        services.AddSingleton<IPersonalData>(parts => parts.GetRequiredService<CharterData>());
        services.AddSingleton<ICommunityData>(parts => parts.GetRequiredService<CharterData>());
    }
}
