using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;

namespace CineBot.Dates.Rules;

/// <summary>Hours as English says them: counted to 12, and asked unless the half of the day is told.</summary>
internal static class EnglishClockRules
{
    public static void Write(Book book)
    {
        book.English("hour-en", "{words-en}", found => Twelve(found.Number("words-en")));
        book.Both("hour-en", "{short}", found => Twelve(found.Number("short")));
        book.English("minutes-en", "{words-en}", found => found.Number("words-en") is >= 10 and < 60 and var minutes ? minutes : null);
        book.English("minutes-en", "o|oh {words-en}", found => found.Number("words-en") is > 0 and < 10 and var minutes ? minutes : null);
        book.English("half", "am|a-m", _ => 0);
        book.English("half", "pm|p-m|p", _ => 12);
        WriteSpoken(book);
        book.English("clock", "{spoken-en}", found => found.Get<Clock>("spoken-en"));
        book.English("clock", "{spoken-en} {half}", found => In(found.Get<Clock>("spoken-en"), found.Number("half")));
        book.English("clock", "{hour-en} [o-clock] {half}", found => In(new(found.Number("hour-en") * 60), found.Number("half")));
        book.English("clock", "{short} :|.|h {minutes} {half}", found => Twelve(found.Number("short")) is int hour ? In(new((hour * 60) + found.Number("minutes")), found.Number("half")) : null);
        book.English("clock", "{run} {half}", found => Twelve(found.Number("run") / 100) is int hour ? In(new((hour * 60) + (found.Number("run") % 100)), found.Number("half")) : null);
        book.English("clock", "noon|midday", _ => new Clock(720));
        book.English("clock", "12|twelve noon", _ => new Clock(720));
        book.English("clock", "[12|twelve] midnight|midnite", _ => new Clock(0, HalfOfDay.Midnight));
        WriteAround(book);
    }

    private static void WriteSpoken(Book book)
    {
        book.English("spoken-en", "{hour-en} o-clock|oclock|ish", found => Asked(found.Number("hour-en"), 0));
        book.English("spoken-en", "half past {hour-en}", found => Asked(found.Number("hour-en"), 30));
        book.English("spoken-en", "half {hour-en}", found => Asked(found.Number("hour-en"), 30));
        book.English("spoken-en", "[a] quarter past|after {hour-en}", found => Asked(found.Number("hour-en"), 15));
        book.English("spoken-en", "[a] quarter to|of|til|till|before {hour-en}", found => Asked(found.Number("hour-en"), -15));
        book.English("spoken-en", "{n} [minutes|mins|min] past|after {hour-en}", found => found.Number("n") < 60 ? Asked(found.Number("hour-en"), found.Number("n")) : null);
        book.English("spoken-en", "{n} minutes|mins|min to|til|till|before {hour-en}", found => found.Number("n") < 60 ? Asked(found.Number("hour-en"), -found.Number("n")) : null);
        // "Ten to nine" is before nine; "ten to eleven" is from ten.
        book.English("spoken-en", "{n} to|til|till {hour-en}", found => found.Number("n") is 5 or 10 or 20 or 25 && found.Number("n") > found.Number("hour-en") ? Asked(found.Number("hour-en"), -found.Number("n")) : null);
        book.English("spoken-en", "{hour-en} {minutes-en}", found => Asked(found.Number("hour-en"), found.Number("minutes-en")));
    }

    private static void WriteAround(Book book)
    {
        book.English("approximately", "at|around|about|by|from|approx|approximately|circa|after|@", _ => true);
        book.English("approximately", "at-around|at-about|at-approximately", _ => true);
        book.English("exactly", "sharp|exactly|onwards|ish|prompt", _ => true);
        book.English("until", "until|till|til|to|thru|through", _ => true);
        book.English("piece", "at|around|about|by|@ {hour-en}", found => new Slots { Clock = Asked(found.Number("hour-en"), 0) });
        book.English("piece", "at|@ {run}", found => ClockRules.At(found.Number("run") / 100, found.Number("run") % 100, HalfOfDay.ByHabit) is { } clock ? new Slots { Clock = clock } : null);
        book.English("piece", "{hour-en} in the {part-en}", found => new Slots { Clock = Asked(found.Number("hour-en"), 0), Part = found.Get<Part>("part-en") });
        book.English("piece", "{hour-en} tonight|tonite", found => Tonight(found.Number("hour-en")));
        book.English("piece", "{hour-en} this evening", found => Tonight(found.Number("hour-en")));
        book.English("piece", "tonight|tonite {hour-en}", found => Tonight(found.Number("hour-en")));
        book.English("piece", "{hour-en} at night", found => new Slots { Clock = Asked(found.Number("hour-en"), 0), Part = Part.Evening });
        book.English("piece", "from|between {hour-en} to|and|until|till|- {clock}", found => ClockRules.From(found.Number("hour-en"), found.Get<Clock>("clock")));
        book.English("piece", "from|between {hour-en} to|and|until|till|- {last:hour-en}", found => ClockRules.From(found.Number("hour-en"), Asked(found.Number("last"), 0)));
        book.English("piece", "from|between {first:clock} to|and|until|till {last:clock}", found => new Slots { Clock = found.Get<Clock>("first"), End = found.Get<Clock>("last") });
        book.English("piece", "{hour-en} to|until|till|til {clock}", found => ClockRules.From(found.Number("hour-en"), found.Get<Clock>("clock")));
    }

    private static Slots Tonight(int hour) => new() { Date = DayFinders.In(0), Part = Part.Evening, Clock = Asked(hour, 0) };

    private static int? Twelve(int number) => number is >= 1 and <= 12 ? number : null;

    private static Clock Asked(int hour, int minutes) => new(((hour * 60) + minutes + 720) % 720 is var within && within < 60 ? within + 720 : within, HalfOfDay.Asked);

    private static Clock In(Clock clock, int half) => new((clock.Minutes % 720) + (half * 60), HalfOfDay.Told);
}
