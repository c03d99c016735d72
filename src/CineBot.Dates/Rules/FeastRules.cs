using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Feasts that everybody calls by name, fixed or counted from Easter.</summary>
internal static class FeastRules
{
    public static void Write(Book book)
    {
        Fixed(book.French, 12, 25, "[a|le-jour-de] noel");
        Fixed(book.French, 12, 24, "[le|la] veille|reveillon de noel");
        Fixed(book.French, 12, 31, "[le|la] [reveillon-de-la] saint|st sylvestre");
        Fixed(book.French, 12, 31, "[le|la] reveillon|veille du nouvel-an|jour-de-l-an");
        Fixed(book.French, 1, 1, "[le|au] jour-de-l-an|nouvel-an|premier-de-l-an");
        Fixed(book.French, 1, 6, "[l|a-l] epiphanie");
        Fixed(book.French, 2, 2, "[la|a-la] chandeleur");
        Fixed(book.French, 2, 14, "[la|a-la] saint|st valentin");
        Fixed(book.French, 6, 21, "[la|a-la] fete de la musique");
        Fixed(book.French, 6, 24, "[la|a-la] saint|st jean [baptiste]");
        Fixed(book.French, 8, 15, "[l|a-l] assomption");
        Fixed(book.French, 11, 1, "[la|a-la] toussaint");
        Fixed(book.French, 5, 1, "[la] fete du travail");
        Fixed(book.Both, 10, 31, "halloween");
        Fixed(book.English, 12, 25, "christmas|xmas [day]");
        Fixed(book.English, 12, 24, "christmas|xmas eve");
        Fixed(book.English, 12, 26, "boxing day");
        Fixed(book.English, 12, 31, "new year-s|years eve");
        Fixed(book.English, 12, 31, "nye");
        Fixed(book.English, 1, 1, "new year-s|years day");
        Fixed(book.English, 2, 14, "[saint|st] valentine-s|valentines day");
        Fixed(book.English, 3, 17, "[saint|st] patrick-s|patricks day");
        Fixed(book.English, 7, 1, "canada day");
        Fixed(book.English, 7, 4, "independence day");
        WriteEaster(book);
    }

    /// <summary>The first, second … or last such day of the month, of the year named or the next to come.</summary>
    public static DayFinder? NthOf(int nth, IsoDayOfWeek day, int month, int year)
    {
        if (nth is 0 or > 5) return null;
        LocalDate? Of(int any)
        {
            var rule = new RecurrenceRule(Frequency.Monthly) { Days = [new(day, nth)] };
            return Calendar.Days(rule, new(any, month, 1), new(any, month, 1)).Where(one => one.Month == month && one.Year == any).Cast<LocalDate?>().FirstOrDefault();
        }

        return frame => year > 0
            ? Days.One(Of(year))
            : Days.One(Enumerable.Range(frame.Today.Year, 12).Select(Of).OfType<LocalDate>().Where(one => one >= frame.Today).Cast<LocalDate?>().FirstOrDefault());
    }

    private static void WriteEaster(Book book)
    {
        Moving(book.French, -47, "[le] mardi gras");
        Moving(book.French, -2, "[le] vendredi saint");
        Moving(book.French, 0, "[le] [dimanche-de] paques");
        Moving(book.French, 1, "[le] lundi de paques");
        Moving(book.French, 39, "[l|a-l|jeudi-de-l|le-jeudi-de-l] ascension");
        Moving(book.French, 49, "[la] pentecote");
        Moving(book.French, 50, "[le] lundi de pentecote");
        Moving(book.English, -2, "good friday");
        Moving(book.English, 0, "easter [sunday]");
        Moving(book.English, 1, "easter monday");
    }

    private static void Fixed(Action<string, string, Func<Captures, object?>> add, int month, int day, string words) => add("date", words, _ => DayFinders.On(day, month));

    private static void Moving(Action<string, string, Func<Captures, object?>> add, int days, string words) =>
        add("date", words + " [{year}]", found =>
            found.Number("year") is > 0 and var year ? (DayFinder)(_ => Days.One(Easter(year).PlusDays(days))) : DayFinders.Feast(any => Easter(any).PlusDays(days)));

    /// <summary>Easter Sunday of the Gregorian calendar, by the golden number and the epact.</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        return new LocalDate(year, 3, 28).PlusDays(moon - weekday);
    }
}
