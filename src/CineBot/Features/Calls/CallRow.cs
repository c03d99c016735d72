using NodaTime;

namespace CineBot.Features.Calls;

/// <summary>A call as it lies in its table, column by column; read from it and written to it.</summary>
internal sealed record CallRow(
    GuildId guild_id, long number, MemberId? owner_member_id, MemberId? co_owner_member_id, string kind, string state, string title, string? words, string? pitch,
    string? genre, long? film_minutes, string? bearer, string terms, string? amount, string? place_code, string? place_words, string zone, string? hours, long is_night,
    Instant? closes_at, Instant? expires_at, Instant? first_day_at, Instant? last_day_at, string? insurance, string? image_rights, string? meals, string? travel, string? lodging,
    string minors, string sensitive, MemberId? listener_member_id, string? accessibility, string? bring, string? questions, string? hold_reason, string? cancel_reason,
    long sequence, ChannelId channel_id, Instant created_at, Instant? published_at, Instant? closed_at)
{
    public static CallRow Of(Call call) => new(
        call.Guild, call.Number, call.Owner, call.CoOwner, Name(call.Kind), Name(call.State), call.Title, call.Words, call.Pitch,
        call.Genre, call.FilmMinutes, call.Bearer, call.Terms, call.Amount, call.PlaceCode, call.PlaceWords, call.Zone.Id, call.Hours, call.IsNight ? 1 : 0,
        call.ClosesAt, call.ExpiresAt, call.FirstDay, call.LastDay, call.Insurance, call.ImageRights, call.Meals, call.Travel, call.Lodging,
        call.Minors, string.Join(',', call.Sensitive), call.Listener, call.Accessibility, call.Bring, call.Questions, call.HoldReason, call.CancelReason,
        call.Sequence, call.Channel, call.CreatedAt, call.PublishedAt, call.ClosedAt);

    public Call Read() => new(guild_id, number, Enum.Parse<CallKind>(kind, ignoreCase: true), Enum.Parse<CallState>(state, ignoreCase: true), ZoneOf(zone), channel_id, created_at)
    {
        Owner = owner_member_id,
        CoOwner = co_owner_member_id,
        Title = title,
        Words = words,
        Pitch = pitch,
        Genre = genre,
        FilmMinutes = film_minutes,
        Bearer = bearer,
        Terms = terms,
        Amount = amount,
        PlaceCode = place_code,
        PlaceWords = place_words,
        Hours = hours,
        IsNight = is_night != 0,
        ClosesAt = closes_at,
        ExpiresAt = expires_at,
        FirstDay = first_day_at,
        LastDay = last_day_at,
        Insurance = insurance,
        ImageRights = image_rights,
        Meals = meals,
        Travel = travel,
        Lodging = lodging,
        Minors = minors,
        Sensitive = sensitive.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Listener = listener_member_id,
        Accessibility = accessibility,
        Bring = bring,
        Questions = questions,
        HoldReason = hold_reason,
        CancelReason = cancel_reason,
        Sequence = sequence,
        PublishedAt = published_at,
        ClosedAt = closed_at,
    };

    public static string Name(CallKind kind) => kind switch
    {
        CallKind.Extras => "extras",
        CallKind.Cast => "cast",
        _ => "crew",
    };

    public static string Name(CallState state) => state switch
    {
        CallState.Draft => "draft",
        CallState.Held => "held",
        CallState.Published => "published",
        CallState.Suspended => "suspended",
        CallState.Closed => "closed",
        CallState.Shooting => "shooting",
        CallState.Wrapping => "wrapping",
        CallState.Archived => "archived",
        _ => "cancelled",
    };

    // A zone that this program's tables no longer hold: the instants stay right, only the words for them are the world's.
    private static DateTimeZone ZoneOf(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
}
