using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>Which applications of a call are looked at.</summary>
internal sealed record ApplicantFilter(string Name, Func<Application, Instant, bool> Holds)
{
    /// <summary>In the order in which they are offered; the first is for whoever chose none.</summary>
    public static IReadOnlyList<ApplicantFilter> All { get; } =
    [
        new("all", (one, _) => one.IsOpen),
        new("new", (one, _) => one.State is ApplicationState.Submitted),
        new("unanswered", (one, _) => one.IsUnanswered),
        new("shortlist", (one, _) => one.State is ApplicationState.Shortlisted),
        new("prepared", (one, _) => one.Prepared is not null),
        new("offered", (one, _) => one.State is ApplicationState.Offered),
        new("coming", (one, _) => one.IsComing),
        new("unsure", (one, now) => one.IsUnsure(now)),
        new("waiting", (one, _) => one.State is ApplicationState.Waiting),
        new("ended", (one, _) => !one.IsOpen),
    ];

    /// <summary>The first where there is none of that name.</summary>
    public static ApplicantFilter Of(string? name) => All.FirstOrDefault(filter => filter.Name == name) ?? All[0];
}
