using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Zones named at the end: « heure de Paris », "Montréal time", "ET", "UTC+1".</summary>
internal static class ZoneRules
{
    public static void Write(Book book)
    {
        foreach (var (name, zone) in ZoneNames.All) book.Both("zone", Quote(name), _ => zone);
        foreach (var (name, id) in ZoneNames.Short) book.Both("zone-short", Quote(name), _ => DateTimeZoneProviders.Tzdb[id]);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids) book.Both("zone-id", Quote(id), _ => DateTimeZoneProviders.Tzdb[id]);
        foreach (var rule in (string[])["zone", "zone-short", "zone-id"])
        {
            book.French("piece", $"[a-l] heure|h de|d|des|du {{zone:{rule}}}", Zone);
            book.French("piece", $"[a-l] heure {{zone:{rule}}}", Zone);
            book.English("piece", $"[in] {{zone:{rule}}} time", Zone);
        }

        // « samedi 21h (Paris) »: by itself a town's name may as well be somebody's.
        book.Both("piece", $"{Tokenizer.BeforeTown} {{zone:zone}}", Zone);
        book.Both("piece", "{zone:zone-short}", Zone);
        book.Both("piece", "{zone:zone-id}", Zone);
        foreach (var (name, id) in ZoneNames.French) book.French("piece", $"[a-l] heure {name}", _ => new Slots { Zone = DateTimeZoneProviders.Tzdb[id] });
        foreach (var (name, id) in ZoneNames.English) book.English("piece", $"{name} time", _ => new Slots { Zone = DateTimeZoneProviders.Tzdb[id] });
        WriteOffsets(book);
    }

    private static void WriteOffsets(Book book)
    {
        book.Both("sign", "+", _ => 1);
        book.Both("sign", "-", _ => -1);
        book.Both("offset", "{sign} {short} [:] {minutes}", found => Of(found.Number("sign"), found.Number("short"), found.Number("minutes")));
        book.Both("offset", "{sign} {short} [h]", found => Of(found.Number("sign"), found.Number("short"), 0));
        book.Both("offset", "{sign} {run}", found => Of(found.Number("sign"), found.Number("run") / 100, found.Number("run") % 100));
        book.Both("piece", "utc|gmt {offset}", found => new Slots { Offset = found.Get<Offset>("offset") });
        book.Both("piece", "{sign} {short} : {minutes}", found => Of(found.Number("sign"), found.Number("short"), found.Number("minutes")) is { } offset ? new Slots { Offset = offset } : null);
        book.Both("iso-end", "z", _ => Offset.Zero);
        book.Both("iso-end", "{sign} {short} : {minutes}", found => Of(found.Number("sign"), found.Number("short"), found.Number("minutes")));
        book.Both("piece", "{year} - {month:short} - {day:short} t {short} : {minutes} [: {seconds2:minutes}] {iso-end}", found => new Slots
        {
            Date = DayFinders.On(found.Number("day"), found.Number("month"), found.Number("year")),
            Clock = ClockRules.At(found.Number("short"), found.Number("minutes")),
            Offset = found.Get<Offset>("iso-end"),
        });
        book.Both("piece", "utc|gmt|z|tu", _ => new Slots { Offset = Offset.Zero });
    }

    private static Slots Zone(Captures found) => new() { Zone = found.Get<DateTimeZone>("zone") };

    private static Offset? Of(int sign, int hours, int minutes) => hours <= 18 && minutes < 60 && (hours < 18 || minutes == 0) ? Offset.FromHoursAndMinutes(sign * hours, sign * minutes) : null;

    // Brackets and bars mean something in patterns; no name of a zone has any.
    private static string Quote(string name) => name.Replace('_', ' ').Replace("'", " ", StringComparison.Ordinal);
}
