using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Recommendations.Digests;

/// <summary>What recommendations say in the weekly digest.</summary>
internal static class DigestFilmParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IDigestSource, ArrivedFilms>();
        services.AddSingleton<IDigestSource, WantedFilms>();
        services.AddSingleton<IDigestSource, LeavingFilms>();
        services.AddSingleton<IDigestSource, ThankedVoices>();
    }
}
