using CineBot.Configuration;
using CineBot.Features.Films.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot.External.Tmdb;

/// <summary>The source of films that the operator opens with a key; without one nothing of it exists.</summary>
internal static class TmdbParts
{
    /// <exception cref="StartFault">The key is no such key, or its file cannot be read.</exception>
    public static void Add(IServiceCollection services, TmdbOptions options)
    {
        if (TmdbKey.Read(options) is not { } key) return;
        var root = new Uri(options.ApiBaseUrl.TrimEnd('/') + "/");
        services.AddSingleton(parts => TmdbClient.Open(root, key, TmdbClient.Network(), parts.GetRequiredService<TimeProvider>(), parts.GetRequiredService<ILogger<TmdbClient>>()));
        services.AddSingleton<IFilmSource, TmdbFilms>();
    }
}
