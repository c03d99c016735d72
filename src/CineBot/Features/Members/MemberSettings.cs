using NodaTime;

namespace CineBot.Features.Members;

/// <summary>What a person set for themselves; a person without a row has all of it empty.</summary>
internal sealed record MemberSettings(string? Language, DateTimeZone? Zone, QuietHours? Quiet, Instant? PausedUntil)
{
    public static readonly MemberSettings None = new(null, null, null, null);

    public bool IsPausedAt(Instant now) => PausedUntil > now;
}
