using CineBot.Features.Calls.Profiles;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>When somebody was last asked, and from when they may be asked again: at once, unless they were asked as often as they want to be.</summary>
internal sealed record AskingPace(Instant? LastAsked, Instant? FreeAt)
{
    /// <summary>The month of the monthly cap.</summary>
    public static readonly Duration Month = Duration.FromDays(30);

    public static AskingPace Of(IReadUnit unit, Profile profile, Instant now)
    {
        var last = Nth(unit, profile.Member, 1);
        var capping = profile.MonthlyCap is { } cap ? Nth(unit, profile.Member, cap) : null;
        return new(last, capping is { } at && at > now - Month ? at + Month : null);
    }

    // By both indexes, from the latest: what lies further back is never read.
    private static Instant? Nth(IReadUnit unit, MemberId member, long nth) => unit.QueryFirstOrNull<Instant?>(
        """
        SELECT asked_at
        FROM (
            SELECT asked_at FROM (SELECT asked_at FROM asked WHERE member_id = @member ORDER BY asked_at DESC LIMIT @nth)
            UNION ALL
            SELECT asked_at FROM (SELECT asked_at FROM contacts WHERE to_member_id = @member ORDER BY asked_at DESC LIMIT @nth))
        ORDER BY asked_at DESC
        LIMIT 1 OFFSET @nth - 1
        """,
        new { member, nth });
}
