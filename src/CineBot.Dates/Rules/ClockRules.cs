using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;

namespace CineBot.Dates.Rules;

/// <summary>Hours that look the same in both languages, and how hours become pieces.</summary>
internal static class ClockRules
{
    public static void Write(Book book)
    {
        book.Both("clock", "{bare} : {minutes} [: {second:minutes}] [h]", found => At(found.Number("bare"), found.Number("minutes"), HalfOfDay.ByHabit));
        book.Both("clock", "{padded} : {minutes} [: {second:minutes}] [h]", found => At(found.Number("padded"), found.Number("minutes")));
        book.Both("clock", "{short} h [{minutes} [min|mn|m]]", found => At(found.Number("short"), found.Number("minutes")));
        book.Both("clock", "{run} h|hrs|hr", found => At(found.Number("run") / 100, found.Number("run") % 100));
        book.Both("clock", "{short} . {minutes} [h]", found => found.Number("minutes") > 12 ? At(found.Number("short"), found.Number("minutes"), HalfOfDay.ByHabit) : null);
        book.Both("no-clock", "{short} h|: {past:short} [min|mn|m]", found => At(found.Number("short"), found.Number("past")) is null ? true : null);
        book.Both("no-clock", "{short} h|hrs|hr", found => At(found.Number("short"), 0) is null ? true : null);
        book.French("no-clock", "{short} heure|heures", found => At(found.Number("short"), 0) is null ? true : null);
        book.English("no-clock", "{short} :|.|h {past:short} {half}", found => At(found.Number("short"), found.Number("past")) is null ? true : null);
        book.English("no-clock", "{short} {half}", found => found.Number("short") > 12 ? true : null);
        book.Both("piece", "[{approximately}] {no-clock}", _ => new Slots { Clock = Clock.None });
        book.Both("piece", "{until} {no-clock}", _ => new Slots { End = Clock.None });
        book.Both("piece", "- {no-clock}", _ => new Slots { End = Clock.None });
        book.French("piece", "de|entre|des {clock} a|et|jusqu-a {no-clock}", found => new Slots { Clock = found.Get<Clock>("clock"), End = Clock.None });
        book.Both("approximately", "~", _ => true);
        book.Both("piece", "[{approximately}] {clock} [{exactly}]", found => new Slots { Clock = found.Get<Clock>("clock") });
        book.Both("piece", "{until} {clock}", found => new Slots { End = found.Get<Clock>("clock") });
        book.Both("piece", "- {clock}", found => new Slots { End = found.Get<Clock>("clock") });
        book.Both("piece", "{short} - {clock}", found => From(found.Number("short"), found.Get<Clock>("clock")));
        // A comma is nothing; a dash that joins is nothing either.
        book.Both("piece", "-", _ => new Slots());
    }

    /// <summary>Null where no clock shows it.</summary>
    public static Clock? At(int hour, int minutes, HalfOfDay half = HalfOfDay.Known)
    {
        if (hour > 24 || minutes > 59 || (hour == 24 && minutes > 0)) return null;
        return new((hour * 60) + minutes, hour >= 13 ? HalfOfDay.Known : half);
    }

    /// <summary>A bare number before an hour that names its unit: « de 20 à 23h », « 8-11pm ».</summary>
    public static Slots? From(int hour, Clock end) => At(hour, 0, HalfOfDay.Asked) is { } clock ? new Slots { Clock = clock, End = end } : null;
}
