using System.Globalization;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Settings.Rights;

/// <summary>Who set which limit to what, beside its row of the audit chain; without the person once they erased everything.</summary>
internal sealed record LimitChange(long Sequence, string Pseudonym, MemberId? ChangedByMemberId, string LimitName, long PerPerson, long PerServer, Instant ChangedAt)
{
    /// <summary>What the chain's digest covers, so that the owner can check it.</summary>
    public static string Words(MemberId by, string limit, Figures figures) =>
        string.Create(CultureInfo.InvariantCulture, $"by {by}: {limit} set to {figures.PerPerson} per person and {figures.PerServer} per server");

    /// <summary>The same of a change that was kept; null where it names nobody any more.</summary>
    public string? Words() => ChangedByMemberId is { } by ? Words(by, LimitName, new(PerPerson, PerServer)) : null;
}
