using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;

namespace CineBot.Dates.Rules;

/// <summary>Hours as French says them: counted to 24 unless halves and quarters are spoken, which are counted to 12.</summary>
internal static class FrenchClockRules
{
    public static void Write(Book book)
    {
        book.French("hour-fr", "{words-fr}", found => found.Number("words-fr") is <= 24 and var hour ? hour : null);
        book.Both("hour-fr", "{short}", found => found.Number("short") is <= 24 and var hour ? hour : null);
        book.French("minutes-fr", "{words-fr}", found => found.Number("words-fr") is > 0 and < 60 and var minutes ? minutes : null);
        book.Both("minutes-fr", "{minutes}", found => found.Number("minutes"));
        book.French("clock-fr", "{hour-fr} heure|heures|hre|hres|hrs|h [{minutes-fr} [min|mn|minutes]]", found => ClockRules.At(found.Number("hour-fr"), found.Number("minutes-fr")));
        book.French("clock-fr", "{hour-fr} [heure|heures|h] {spoken}", found => Spoken(found.Number("hour-fr"), found.Number("spoken")));
        book.French("clock-fr", "{hour-fr} heure|heures|h moins {minutes-fr}", found => Spoken(found.Number("hour-fr"), -found.Number("minutes-fr")));
        book.French("clock", "{clock-fr}", found => found.Get<Clock>("clock-fr"));
        book.French("spoken", "et demi|demie", _ => 30);
        book.French("spoken", "et [un] quart", _ => 15);
        book.French("spoken", "moins le|un quart", _ => -15);
        book.French("spoken", "moins quart", _ => -15);
        book.French("spoken", "trois|3 quarts", _ => 45);
        book.French("clock", "midi [{spoken}]", found => ClockRules.At(12 + Carry(found.Number("spoken")), Rest(found.Number("spoken"))));
        book.French("clock", "midi {minutes-fr}", found => ClockRules.At(12, found.Number("minutes-fr")));
        book.French("clock", "minuit", _ => new Clock(0, HalfOfDay.Midnight));
        book.French("clock", "minuit {spoken}", found => found.Number("spoken") > 0 ? new Clock(found.Number("spoken"), HalfOfDay.Midnight) : new Clock(1440 + found.Number("spoken")));
        book.French("clock", "minuit {minutes-fr}", found => new Clock(found.Number("minutes-fr"), HalfOfDay.Midnight));
        book.French("clock", "{clock-fr} du|de-la|de-l {part-fr}", found => found.Get<Clock>("clock-fr").Told(found.Get<Part>("part-fr")));
        WriteAround(book);
    }

    private static void WriteAround(Book book)
    {
        book.French("approximately", "a|vers|pour|des|environ|autour-de|aux-environs-de|aux-alentours-de|sur-les|genre", _ => true);
        book.French("approximately", "a-partir-de|a-environ|vers-les", _ => true);
        book.French("exactly", "pile|precise|precises|tapante|tapantes|petante|petantes|environ|max", _ => true);
        book.French("until", "jusqu-a|a", _ => true);
        // A bare number is an hour only where a word says so.
        book.French("piece", "a|vers|des {hour-fr}", found => ClockRules.At(found.Number("hour-fr"), 0, HalfOfDay.Asked) is { } clock ? new Slots { Clock = clock } : null);
        book.French("piece", "de|entre|des {first:clock} a|et|jusqu-a {last:clock}", found => new Slots { Clock = found.Get<Clock>("first"), End = found.Get<Clock>("last") });
        book.French("piece", "de|entre {hour-fr} a|et {clock}", found => ClockRules.From(found.Number("hour-fr"), found.Get<Clock>("clock")));
    }

    private static Clock? Spoken(int hour, int minutes) => hour is 0 && minutes < 0 ? null : ClockRules.At(hour + Carry(minutes), Rest(minutes), HalfOfDay.Asked);

    private static int Carry(int minutes) => minutes < 0 ? -1 : 0;

    private static int Rest(int minutes) => minutes < 0 ? 60 + minutes : minutes;
}
