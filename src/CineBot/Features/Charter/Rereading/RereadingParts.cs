using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Rereading;

/// <summary>Rereading a message of one's own.</summary>
internal static class RereadingParts
{
    public static void Add(IServiceCollection services) => services.AddSingleton<ICommandSet, RereadCommands>();
}
