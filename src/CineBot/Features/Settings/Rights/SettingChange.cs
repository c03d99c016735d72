namespace CineBot.Features.Settings.Rights;

/// <summary>What somebody changed around the charter, beside its row of the audit chain; without them once they erased everything.</summary>
internal sealed record SettingChange(long Sequence, MemberId? ChangedByMemberId, string Change)
{
    /// <summary>What the chain's digest covers, so that the owner can check it; null without the person.</summary>
    public string? Words() => ChangedByMemberId is { } by ? Words(by, Change) : null;

    /// <summary>The same as it is written down.</summary>
    public static string Words(MemberId by, string change) => $"by {by}: {change}";
}
