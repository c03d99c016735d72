using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>The calls of a server that are open to applications, as a search looks at them.</summary>
internal static class OpenCallStore
{
    /// <summary>The soonest first, those without a date last; at most as many as anybody would page through.</summary>
    public static IReadOnlyList<OpenCall> All(IReadUnit unit, GuildId guild, CallKind? kind, long atMost) => unit.Query<OpenCall>(
        """
        SELECT calls.number AS Number, calls.owner_member_id AS Owner, calls.co_owner_member_id AS CoOwner, calls.kind AS Kind, calls.title AS Title, calls.terms AS Terms,
            calls.place_code AS PlaceCode, calls.place_words AS PlaceWords, calls.first_day_at AS FirstDay, calls.channel_id AS Channel
        FROM calls
        WHERE calls.guild_id = @guild AND calls.state = 'published' AND calls.kind IN (@extras, @cast, @crew)
        ORDER BY calls.first_day_at IS NULL, calls.first_day_at, calls.number
        LIMIT @atMost
        """,
        new
        {
            guild,
            atMost,
            extras = CallRow.Name(kind ?? CallKind.Extras),
            cast = CallRow.Name(kind ?? CallKind.Cast),
            crew = CallRow.Name(kind ?? CallKind.Crew),
        });
}

/// <summary>As much of a call as a line of a list shows.</summary>
internal sealed record OpenCall(long Number, MemberId? Owner, MemberId? CoOwner, string Kind, string Title, string Terms, string? PlaceCode, string? PlaceWords, Instant? FirstDay, ChannelId Channel);
