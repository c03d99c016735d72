using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>Who left in the last day before the shoot: the owners see it for this call, and nobody anywhere else.</summary>
internal static class Lateness
{
    private static readonly Duration Late = Duration.FromHours(24);

    public static bool IsLate(Call call, Application application) =>
        application is { State: ApplicationState.Withdrawn, ClosedAt: { } left } && call.FirstDay is { } begins && left > begins - Late;
}
