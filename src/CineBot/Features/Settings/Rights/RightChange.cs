using NodaTime;

namespace CineBot.Features.Settings.Rights;

/// <summary>Who gave or took what of whom, beside its row of the audit chain; without the people once one of them erased everything.</summary>
internal sealed record RightChange(long Sequence, string Pseudonym, MemberId? MemberId, MemberId? ChangedByMemberId, string Given, string Taken, Instant ChangedAt)
{
    /// <summary>What the chain's digest covers, so that the owner can check it.</summary>
    public static string Words(MemberId by, MemberId member, string given, string taken) => $"by {by} for {member}: given {given}; taken {taken}";

    /// <summary>The same of a change that was kept; null where it names somebody no more.</summary>
    public string? Words() => this is { MemberId: { } member, ChangedByMemberId: { } by } ? Words(by, member, Given, Taken) : null;
}
