using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>What somebody reads who is kept apart for a while: that nothing is decided, why, until when, and that it ends by itself.</summary>
internal sealed class SafeguardNotices(MeasureWords words)
{
    public Notice Begun(Safeguard safeguard) => new Notice(
        "safeguard",
        "safeguard.notice.title",
        [new("safeguard.notice.what", words.ServerName(safeguard.Guild)), .. Why(safeguard.Reason), new("safeguard.notice.ends", safeguard.Until), "safeguard.notice.next"],
        [])
    {
        IsAtOnce = true,
    };

    public Notice Renewed(Safeguard safeguard, string reason) => new Notice(
        "safeguard-renewed",
        "safeguard.renewed.title",
        [new("safeguard.renewed.what", words.ServerName(safeguard.Guild)), .. Why(reason), new("safeguard.notice.ends", safeguard.Until), "safeguard.notice.next"],
        [])
    {
        IsAtOnce = true,
    };

    public Notice Ended(Safeguard safeguard) => new Notice(
        "safeguard-ended",
        "safeguard.ended.title",
        [new("safeguard.ended.what", words.ServerName(safeguard.Guild))],
        []);

    private static IEnumerable<Text> Why(string? reason) => reason is null ? [] : [new("safeguard.notice.why", reason)];
}
