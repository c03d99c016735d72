using System.Globalization;
using CineBot.Calendars;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Calendar;

/// <summary>A party as an entry of somebody's calendar. It names nobody; where people meet at an address, only those who have a seat find it there.</summary>
internal sealed class PartyCalendar(IServers servers, Lazy<IPlainWords> words)
{
    private const string Product = "-//CineBot//CineBot//EN";

    /// <summary>The file for one person, in their language.</summary>
    public CalendarFile Of(IReadUnit unit, Party party, Request request) => new(Product, Entry(unit, party, request));

    /// <summary>The file of a whole series for one person; null where it has no evening to take after.</summary>
    public CalendarFile? Of(IReadUnit unit, Series.Series series, Request request) => PartyStore.Find(unit, series.Guild, series.Party) is { Time: not null } shape
        ? new(Product, SeriesCalendar.Of(unit, series, Alone(unit, shape, request), party => Entry(unit, party, request)))
        : null;

    /// <summary>How the party is known to calendars, the same in each version of the file.</summary>
    public static string Uid(Party party) => string.Create(CultureInfo.InvariantCulture, $"{party.Guild}-{party.Number}.party@cinebot");

    private CalendarEvent Entry(IReadUnit unit, Party party, Request request) => SeriesCalendar.InSeries(unit, party, Alone(unit, party, request));

    private CalendarEvent Alone(IReadUnit unit, Party party, Request request) =>
        new(Uid(party), request.At, party.Time!.At.InZone(party.Zone), party.Length, words.Value.Plain(PartyFacts.Name(party), request.Language))
        {
            // Calling it off is a change like moving it: calendars take the version that counts highest.
            Sequence = party.Sequence + (party.State is PartyState.Cancelled ? 1 : 0),
            Status = party.State is PartyState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Description = party.Description,
            Location = Place(unit, party, request),
            Url = CardBook.Find(unit, PartyCard.RefTo(party)) is { } card ? CardLink.To(party.Guild, card) : null,
        };

    private string? Place(IReadUnit unit, Party party, Request request) => party.Place switch
    {
        { Channel: { } channel } => servers.Find(party.Guild) is { } server ? $"#{server.Channels.FirstOrDefault(known => known.Channel == channel)?.Name}, {server.Name}" : null,
        { IsPrivate: true } when !PartyFacts.MayReadPlace(unit, party, request.Member) => null,
        { Words: { } place } => place,
        _ => null,
    };
}
