using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Features.Charter.Reports;

/// <summary>Reporting, and following what one reported.</summary>
internal static class ReportParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(EmergencyNumbers.Read(Environment.CurrentDirectory, AppContext.BaseDirectory));
        services.AddSingleton<ReportForm>();
        services.AddSingleton<Reporting>();
        services.AddSingleton<Receipt>();
        services.AddSingleton<ReportedCards>();
        services.AddSingleton<ReportAnswers>();
        services.AddSingleton<ICommandSet, ReportCommands>();
        services.AddSingleton<Withdrawing>();
        services.AddSingleton<FollowCard>();
        services.AddSingleton<ICommandSet, FollowCommands>();
        services.AddSingleton<ICommandSet, OwnReportCommands>();
    }
}
