using System.Globalization;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>Slots as they are shown: in everybody's own hour where Discord writes it, and in words with their zone where it cannot.</summary>
internal static class SlotWords
{
    /// <summary>A line of a card: its place, its hour for each reader, how long until then.</summary>
    public static Text Line(int place, Instant at) => new("date-poll.slot", Place(place), at, new FromNow(at));

    /// <summary>A choice in a menu, which knows no reader's zone: its place, and its hour in the event's.</summary>
    public static Choice Choice(int place, DateSlot slot, DateTimeZone zone) =>
        new(new Text("date-poll.slot_label", Place(place), new ByLanguage(language => new("party.words", DateWords.Whole(slot.Time.At.InZone(zone), language)))), Place(slot.Number));

    /// <summary>As somebody would type them, one a line: what is printed is read back to the same instant.</summary>
    public static string Typed(IEnumerable<DateSlot> slots, DateTimeZone zone, Language language) => string.Join('\n', slots.Select(slot => DateWords.Whole(slot.Time.At.InZone(zone), language)));

    private static string Place(long number) => number.ToString(CultureInfo.InvariantCulture);
}
