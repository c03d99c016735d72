using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Roles;

/// <summary>The list of film roles, read before anything starts, so that a fault in it is told at once.</summary>
internal static class RoleParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(FilmRoles.Read(Environment.CurrentDirectory, AppContext.BaseDirectory));
        services.AddSingleton<CastingReader>();
    }
}
