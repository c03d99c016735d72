using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>« Tous les mercredis », « un jeudi sur deux », « le premier vendredi du mois ».</summary>
internal static class FrenchRepeatRules
{
    public static void Write(Book book)
    {
        book.French("each", "tous-les|toutes-les|ts-les|tt-les|chaque", _ => true);
        Repeats.WriteLists(book.French, "et|puis|&|/|+");
        Repeats.Add(book.French, "{each} {weekdaylist}", found => Repeats.Weekly(1, found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.French, "les {weekdaylist}", found => Repeats.Weekly(1, found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.French, "{weekdaylist} {weekly-fr}", found => Repeats.Weekly(found.Number("weekly-fr"), found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.French, "{weekly-fr} [le] {weekdaylist}", found => Repeats.Weekly(found.Number("weekly-fr"), found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.French, "{weekly-fr}", found => Repeats.Weekly(found.Number("weekly-fr"), []));
        Repeats.Add(book.French, "un|1 {weekday} sur|/ {n}", found => Repeats.Weekly(found.Number("n"), [found.Get<IsoDayOfWeek>("weekday")]));
        Repeats.Add(book.French, "tous-les {n} {weekdays}", found => Repeats.Weekly(found.Number("n"), [found.Get<IsoDayOfWeek>("weekdays")]));
        Repeats.Add(book.French, "[{each} jours] du {weekday} au {last:weekday}", found => Repeats.Weekly(1, Repeats.Between(found)));
        Repeats.Add(book.French, "{each} {weekdaylist} sur {n}", found => Repeats.Weekly(found.Number("n"), found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.French, "lun|lundi ven|vendredi", _ => Repeats.Weekly(1, Repeats.WorkDays));
        book.French("weekly-fr", "{each} semaine|semaines|sem", _ => 1);
        book.French("weekly-fr", "hebdo|hebdomadaire", _ => 1);
        book.French("weekly-fr", "toutes-les {n} semaines|semaine|sem", found => found.Number("n"));
        book.French("weekly-fr", "une|1 semaine|sem sur {n}", found => found.Number("n"));
        book.French("weekly-fr", "tous-les 15|quinze jours", _ => 2);
        WriteDaily(book);
        WriteMonthly(book);
    }

    private static void WriteDaily(Book book)
    {
        Repeats.Add(book.French, "{each} jour|jours", _ => new(new(Frequency.Daily)));
        Repeats.Add(book.French, "tlj|quotidien|quotidiennement", _ => new(new(Frequency.Daily)));
        Repeats.Add(book.French, "tous-les {n} jours", found => found.Number("n") == 15 ? null : Repeats.Every(Frequency.Daily, found.Number("n")));
        Repeats.Add(book.French, "un jour sur {n}", found => Repeats.Every(Frequency.Daily, found.Number("n")));
        Repeats.Add(book.French, "en semaine", _ => Repeats.Weekly(1, Repeats.WorkDays));
        Repeats.Add(book.French, "[{each}] jours ouvres|ouvrables", _ => Repeats.Weekly(1, Repeats.WorkDays));
        Repeats.Add(book.French, "{each} week-end|week-ends|weekend|weekends|we", _ => Repeats.Weekly(1, Repeats.Weekend));
        foreach (var (words, part) in ((string, Part)[])[("soir|soirs|soirees", Part.Evening), ("matin|matins", Part.Morning), ("apres-midi|apres-midis|aprems", Part.Afternoon), ("nuit|nuits", Part.Night)])
        {
            book.French("piece", $"{{each}} {words}", _ => new Slots { Repeat = new(new(Frequency.Daily)), Part = part });
            book.French("piece", words[(words.IndexOf('|', StringComparison.Ordinal) + 1)..], _ => new Slots { Part = part });
        }

        book.French("piece", "{short} fois", found => found.Number("short") > 0 ? new Slots { Times = found.Number("short") } : null);
        book.French("piece", "{words-fr} fois", found => found.Number("words-fr") > 0 ? new Slots { Times = found.Number("words-fr") } : null);
        book.French("piece", "pendant|durant|sur {n} semaine|semaines", found => Repeats.For(7 * found.Number("n")));
        book.French("piece", "pendant|durant|sur {n} mois", found => new Slots { Until = DayFinders.InMonths(found.Number("n")) });
        book.French("piece", "jusqu-au|jusqu-a {whole-date}", found => new Slots { Until = found.Get<DayFinder>("whole-date") });
        book.French("piece", "jusqu-au {dom}", found => new Slots { Until = DayFinders.OnDay(found.Number("dom")) });
        book.French("piece", "jusqu-a fin {month} [{year}]", found => Repeats.UntilEnd(found));
        book.French("piece", "jusqu-en|jusqu-a {month} [{year}]", found => Repeats.UntilEnd(found));
        book.French("piece", "a-partir-du|a-partir-de|a-partir-d|a-compter-du|depuis|depuis-le|des-le|des|debut|debutant-le {whole-date}", found => new Slots { Since = found.Get<DayFinder>("whole-date") });
        book.French("piece", "a-partir-du|des-le {dom}", found => new Slots { Since = DayFinders.OnDay(found.Number("dom")) });
    }

    private static void WriteMonthly(Book book)
    {
        book.French("month-each", "de-chaque|chaque|de-tous-les|tous-les mois", _ => true);
        book.French("month-each", "chaque|par mois", _ => true);
        book.French("nths", "{nth}", found => new NthList([found.Number("nth")]));
        book.French("nths", "{nth} et|& [le] {nths}", found => new NthList([found.Number("nth"), .. found.Get<NthList>("nths").Numbers]));
        Repeats.Add(book.French, "[le|les|{each}] {nths} {day-any} {month-each}", found => Repeats.Nth(found));
        Repeats.Add(book.French, "les|{each} {nths} {day-any} du mois", found => Repeats.Nth(found));
        Repeats.Add(book.French, "[le] {nths} {day-any} du mois", found => Repeats.Nth(found) with { PerhapsOnce = found.Get<NthList>("nths").Numbers.Count == 1 });
        Repeats.Add(book.French, "{each} {nths} {day-any}", found => Repeats.Nth(found));
        Repeats.Add(book.French, "[{each} mois] le {nths} {day-any} [du-mois]", found => found.Find<object>("each") is null ? null : Repeats.Nth(found));
        book.Both("day-any", "{weekday}", found => found.Get<IsoDayOfWeek>("weekday"));
        book.Both("day-any", "{weekdays}", found => found.Get<IsoDayOfWeek>("weekdays"));
        Repeats.Add(book.French, "[le|les|{each}] {dom} de-chaque|chaque|de-tous-les|du mois", found => Repeats.OnDay(found.Number("dom")));
        Repeats.Add(book.French, "{each} mois le {dom}", found => Repeats.OnDay(found.Number("dom")));
        Repeats.Add(book.French, "{monthly-fr} [le] {nths} {day-any}", found => Repeats.Nth(found));
        Repeats.Add(book.French, "{monthly-fr} le {dom}", found => Repeats.OnDay(found.Number("dom")));
        Repeats.Add(book.French, "[le] dernier jour {month-each}", _ => Repeats.OnDay(-1));
        Repeats.Add(book.French, "[le] dernier jour du mois", _ => Repeats.OnDay(-1));
        Repeats.Add(book.French, "{each} mois|mensuel|mensuellement", _ => Repeats.Every(Frequency.Monthly, 1));
        Repeats.Add(book.French, "{months-fr} le {nths} {day-any}", found => Repeats.Nth(found, found.Number("months-fr")));
        Repeats.Add(book.French, "{months-fr} le {dom}", found => Repeats.OnDay(found.Number("dom"), found.Number("months-fr")));
        Repeats.Add(book.French, "{months-fr} le dernier jour", found => Repeats.OnDay(-1, found.Number("months-fr")));
        book.French("monthly-fr", "mensuel|mensuellement", _ => true);
        book.French("monthly-fr", "une|1 fois par mois", _ => true);
        book.French("months-fr", "tous-les {n} mois", found => Repeats.Interval(found.Number("n")));
        book.French("months-fr", "un|1 mois sur {n}", found => Repeats.Interval(found.Number("n")));
        Repeats.Add(book.French, "tous-les {n} mois", found => Repeats.Every(Frequency.Monthly, found.Number("n")));
        Repeats.Add(book.French, "un mois sur {n}", found => Repeats.Every(Frequency.Monthly, found.Number("n")));
        Repeats.Add(book.French, "{each} an|ans|annee|annees", _ => Repeats.Every(Frequency.Yearly, 1));
        book.French("piece", "{each} an|ans|annee|annees le|a {date}", found => new Slots { Repeat = new(new(Frequency.Yearly)), Since = found.Get<DayFinder>("date") });
    }
}
