using CineBot.Features.Charter.Notices;

namespace CineBot.Features.Charter.Cases;

/// <summary>What moderators are reminded of: how many cases wait, and never which.</summary>
internal static class NudgeBriefs
{
    public static readonly IReadOnlyList<string> Topics = [CaseNudges.New, CaseNudges.Day, CaseNudges.TwoDays, CaseNudges.Second, CaseNudges.Asleep, CaseNudges.Appeal, CaseNudges.Joined, CaseNudges.Appealed];

    public static Brief Of(string topic, long waiting) => topic switch
    {
        CaseNudges.Day => new Brief("case.nudge.day", waiting),
        CaseNudges.TwoDays => new Brief("case.nudge.two_days", waiting),
        CaseNudges.Second => new Brief("case.nudge.second", waiting),
        CaseNudges.Asleep => new Brief("case.nudge.asleep", waiting),
        CaseNudges.Appeal => new Brief("case.nudge.appeal", waiting),
        CaseNudges.Joined => new Brief("case.nudge.joined", waiting),
        CaseNudges.Appealed => new Brief("case.nudge.appealed", waiting),
        _ => new Brief("case.nudge.new", waiting),
    };
}
