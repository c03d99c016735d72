using CineBot.Features.Films;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>A party as it lies in its table, column by column; read from it and written to it.</summary>
internal sealed record PartyRow(
    GuildId guild_id, long number, MemberId? host_member_id, MemberId? co_host_member_id, string state,
    string? film_id, string? original_title, string? french_title, string? english_title, long? year, string? directors, long? runtime,
    string? local_start, string zone, Instant? starts_at, long? minutes, string? place_kind, ChannelId? place_channel_id, string? place_words,
    long? seats, long? seats_left, string? version, string rights, string? rights_note, string? description, long? series_number, string? series_slot,
    long sequence, ChannelId channel_id, Instant created_at, Instant? published_at, Instant? host_asked_at, Instant? host_there_at,
    Instant? started_at, Instant? ends_at, Instant? closed_at, string? cancel_reason)
{
    public static PartyRow Of(Party party) => new(
        party.Guild, party.Number, party.Host, party.CoHost, StateName(party.State),
        party.Film?.Id.Value, party.Film?.OriginalTitle, party.Film?.FrenchTitle, party.Film?.EnglishTitle, party.Film?.Year, party.Film?.Directors, party.Film?.Runtime,
        party.Time is { } time ? PartyTime.Write(time.Local) : null, party.Zone.Id, party.Time?.At, party.Minutes, party.Place?.Kind, party.Place?.Channel, party.Place?.Words,
        party.Seats, party.SeatsLeft, party.Version, party.Rights, party.RightsNote, party.Description, party.Slot?.Series, party.Slot is { } slot ? PartyTime.Write(slot.Planned) : null,
        party.Sequence, party.Channel, party.CreatedAt, party.PublishedAt, party.HostAskedAt, party.HostThereAt,
        party.StartedAt, party.EndsAt, party.ClosedAt, party.CancelReason);

    public Party Read() => new(guild_id, number, Enum.Parse<PartyState>(state, ignoreCase: true), ZoneOf(zone), channel_id, created_at)
    {
        Host = host_member_id,
        CoHost = co_host_member_id,
        Film = film_id is null ? null : new NamedFilm(new(film_id), original_title!, french_title!, english_title!, year, directors!, runtime),
        Time = local_start is not null && starts_at is { } at ? new(PartyTime.Read(local_start), at) : null,
        Minutes = minutes,
        Place = place_kind is null ? null : new(place_kind, place_channel_id, place_words),
        Seats = seats,
        SeatsLeft = seats_left,
        Version = version,
        Rights = rights,
        RightsNote = rights_note,
        Description = description,
        Slot = series_number is { } series && series_slot is not null ? new(series, PartyTime.Read(series_slot)) : null,
        Sequence = sequence,
        PublishedAt = published_at,
        HostAskedAt = host_asked_at,
        HostThereAt = host_there_at,
        StartedAt = started_at,
        EndsAt = ends_at,
        ClosedAt = closed_at,
        CancelReason = cancel_reason,
    };

    public static string StateName(PartyState state) => state switch
    {
        PartyState.Draft => "draft",
        PartyState.Choosing => "choosing",
        PartyState.Published => "published",
        PartyState.Started => "started",
        PartyState.Ended => "ended",
        _ => "cancelled",
    };

    // A zone that this program's tables no longer hold: the instant stays right, only the words for it are the world's.
    private static DateTimeZone ZoneOf(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
}
