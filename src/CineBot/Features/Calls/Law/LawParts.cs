using CineBot.Features.Calls.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Calls.Law;

/// <summary>The cards of law, read before anything starts, and the look at every call.</summary>
internal static class LawParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(LawCards.Read(Environment.CurrentDirectory, AppContext.BaseDirectory));
        services.AddSingleton<LawDesk>();
        services.AddSingleton<ICallCheck, TextCheck>();
        services.AddSingleton<ICallCheck, ShootCheck>();
    }
}
