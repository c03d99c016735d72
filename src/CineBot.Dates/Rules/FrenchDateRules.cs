using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Dates as French names them.</summary>
internal static class FrenchDateRules
{
    public static void Write(Book book)
    {
        book.French("date", "aujourd-hui|aujourdhui|ajd|auj|aujd|ojd", _ => DayFinders.In(0));
        book.French("date", "demain|dem|2main|2m1|dem1|dmain", _ => DayFinders.In(1));
        book.French("date", "apres-demain|apresdemain|ap-demain|apres-dem|apdemain|surlendemain", _ => DayFinders.In(2));
        book.French("date", "hier", _ => DayFinders.In(-1));
        book.French("date", "avant-hier|avanthier", _ => DayFinders.In(-2));
        book.French("date", "dans|ds|d-ici {n} jours|jour|j|jrs", found => DayFinders.In(found.Number("n")));
        book.French("date", "dans|ds|d-ici {n} semaine|semaines|sem", found => DayFinders.In(7 * found.Number("n")));
        book.French("date", "dans|ds|d-ici {n} mois", found => DayFinders.InMonths(found.Number("n")));
        book.French("date", "dans|ds|d-ici une|1 huitaine [de jours]", _ => DayFinders.In(8));
        book.French("date", "dans|ds|d-ici une|1 quinzaine [de jours]", _ => DayFinders.In(15));
        book.French("date", "dans|ds {n} an|ans|annee|annees", found => DayFinders.InMonths(12 * found.Number("n")));
        book.French("date", "il y a {n} jours|jour", found => DayFinders.In(-found.Number("n")));
        book.French("date", "j + {short}", found => DayFinders.In(found.Number("short")));
        book.French("date", "{weekday} dans|ds {n} semaine|semaines|sem", found => InWeek(found, "n"));
        book.French("date", "dans|ds {n} semaine|semaines|sem [,|le] {weekday}", found => InWeek(found, "n"));
        book.French("date", "aujourd-hui|demain en huit|8", _ => DayFinders.In(8));
        book.French("date", "{dom} {month} [{year}]", found => DayFinders.On(found.Number("dom"), found.Number("month"), found.Number("year")));
        book.French("date", "{dom} du mois prochain", found => InMonth(found.Number("dom"), 1));
        book.French("date", "{dom} de ce mois [ci]", found => InMonth(found.Number("dom"), 0));
        book.French("date", "{ordinal-fr} {weekday} de|d {month} [{year}]", found => FeastRules.NthOf(found.Number("ordinal-fr"), found.Get<IsoDayOfWeek>("weekday"), found.Number("month"), found.Number("year")));
        book.French("date", "dernier {weekday} de|d {month} [{year}]", found => FeastRules.NthOf(-1, found.Get<IsoDayOfWeek>("weekday"), found.Number("month"), found.Number("year")));
        book.French("piece", "le|pour-le|du {dom}", found => new Slots { Date = DayFinders.OnDay(found.Number("dom")) });
        book.French("piece", "{short} er", found => found.Number("short") == 1 ? new Slots { Date = DayFinders.OnDay(1) } : null);
        book.French("piece", "{weekday} [le] {dom}", found => new Slots { Weekday = new(found.Get<IsoDayOfWeek>("weekday")), Date = DayFinders.OnDay(found.Number("dom")) });
    }

    private static DayFinder InWeek(Captures found, string weeks)
    {
        var (day, week) = (new Weekday(found.Get<IsoDayOfWeek>("weekday")), found.Number(weeks));
        return frame => day.In(frame, week);
    }

    private static DayFinder InMonth(int day, int months) => frame =>
    {
        var month = new LocalDate(frame.Today.Year, frame.Today.Month, 1).PlusMonths(months);
        return Days.One(DayFinders.Day(month.Year, month.Month, day));
    };
}
