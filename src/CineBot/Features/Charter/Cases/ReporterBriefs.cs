using CineBot.Features.Charter.Notices;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Cases;

/// <summary>What whoever reported reads of what becomes of it, by the code of their own report.</summary>
internal static class ReporterBriefs
{
    public static Brief Acknowledged(string code) => new Brief("report.acknowledged", code);

    public static Brief Dismissed(string code, string word) => new Brief("report.dismissed", code, word);

    /// <summary>Too few here may judge it by now; <paramref name="outside"/> says whom to turn to.</summary>
    public static Brief NowOutside(string code, Text outside) => new Brief("report.now_outside", code, outside);

    public static Brief ClosedAsleep(string code, string? contact) => contact is null ? new Brief("report.closed_asleep", code) : new Brief("report.closed_asleep_outside", code, contact);
}
