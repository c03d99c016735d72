using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>"Every other thursday", "wednesdays at 8pm", "the first friday of the month".</summary>
internal static class EnglishRepeatRules
{
    public static void Write(Book book)
    {
        book.English("each-en", "every|each|evry", _ => true);
        Repeats.WriteLists(book.English, "and|&|/|+");
        Repeats.Add(book.English, "[on] {each-en} {weekdaylist}", found => Repeats.Weekly(1, found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.English, "on {weekdays}", found => Repeats.Weekly(1, [found.Get<IsoDayOfWeek>("weekdays")]));
        Repeats.Add(book.English, "[on] every|each other|second|2nd|alternate {day-any}", found => Repeats.Weekly(2, [found.Get<IsoDayOfWeek>("day-any")]));
        Repeats.Add(book.English, "alternate {day-any}", found => Repeats.Weekly(2, [found.Get<IsoDayOfWeek>("day-any")]));
        Repeats.Add(book.English, "every {n} {weekdays}", found => Repeats.Weekly(found.Number("n"), [found.Get<IsoDayOfWeek>("weekdays")]));
        Repeats.Add(book.English, "{weekly-en} [on] {weekdaylist}", found => Repeats.Weekly(found.Number("weekly-en"), found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.English, "{weekdaylist} {weekly-en}", found => Repeats.Weekly(found.Number("weekly-en"), found.Get<WeekdayList>("weekdaylist").Days));
        Repeats.Add(book.English, "{weekly-en}", found => Repeats.Weekly(found.Number("weekly-en"), []));
        Repeats.Add(book.English, "[from] {weekday} to|through|thru|- {last:weekday}", found => Repeats.Weekly(1, Repeats.Between(found)));
        Repeats.Add(book.English, "mon-fri", _ => Repeats.Weekly(1, Repeats.WorkDays));
        book.English("weekly-en", "weekly|every-week|each-week|once-a-week", _ => 1);
        book.English("weekly-en", "biweekly|bi-weekly|fortnightly|every-fortnight|every-other-week|every-second-week", _ => 2);
        book.English("weekly-en", "every {n} weeks|week|wks", found => found.Number("n"));
        WriteDaily(book);
        WriteMonthly(book);
        WriteEnds(book);
    }

    private static void WriteDaily(Book book)
    {
        Repeats.Add(book.English, "daily|every-day|each-day|everyday", _ => new(new(Frequency.Daily)));
        Repeats.Add(book.English, "every {n} days", found => Repeats.Every(Frequency.Daily, found.Number("n")));
        Repeats.Add(book.English, "every other|second day", _ => Repeats.Every(Frequency.Daily, 2));
        Repeats.Add(book.English, "[on|every|each] weekday|weekdays|week-days", _ => Repeats.Weekly(1, Repeats.WorkDays));
        Repeats.Add(book.English, "every|each weekend|week-end", _ => Repeats.Weekly(1, Repeats.Weekend));
        Repeats.Add(book.English, "[on|at] weekends|week-ends", _ => Repeats.Weekly(1, Repeats.Weekend));
        book.English("piece", "every|each night|evening", _ => new Slots { Repeat = new(new(Frequency.Daily)), Part = Part.Evening });
        book.English("piece", "nightly", _ => new Slots { Repeat = new(new(Frequency.Daily)), Part = Part.Evening });
        book.English("piece", "every|each morning", _ => new Slots { Repeat = new(new(Frequency.Daily)), Part = Part.Morning });
        book.English("piece", "every|each afternoon", _ => new Slots { Repeat = new(new(Frequency.Daily)), Part = Part.Afternoon });
        foreach (var (words, part) in ((string, Part)[])[("nights|evenings", Part.Evening), ("mornings", Part.Morning), ("afternoons", Part.Afternoon)])
            book.English("piece", $"[on|every] {{weekdaylist}} {words}", found => new Slots { Repeat = Repeats.Weekly(1, found.Get<WeekdayList>("weekdaylist").Days), Part = part });
    }

    private static void WriteMonthly(Book book)
    {
        book.English("month-each-en", "of|in every|each|a month", _ => true);
        book.English("month-each-en", "every|each month", _ => true);
        book.English("month-each-en", "monthly", _ => true);
        book.English("nths-en", "{nth}", found => new NthList([found.Number("nth")]));
        book.English("nths-en", "{nth} and|& [the] {nths-en}", found => new NthList([found.Number("nth"), .. found.Get<NthList>("nths-en").Numbers]));
        Repeats.Add(book.English, "[on|the|on-the] {nths:nths-en} {day-any} {month-each-en}", found => Repeats.Nth(found));
        Repeats.Add(book.English, "[on|the|on-the] {nths:nths-en} {day-any} of|in the month", found => Repeats.Nth(found) with { PerhapsOnce = found.Get<NthList>("nths").Numbers.Count == 1 });
        Repeats.Add(book.English, "[on] {each-en} {nths:nths-en} {day-any} of|in the|each|every month", found => Repeats.Nth(found));
        Repeats.Add(book.English, "every|each last {day-any}", found => new(new(Frequency.Monthly) { Days = [new(found.Get<IsoDayOfWeek>("day-any"), -1)] }));
        Repeats.Add(book.English, "monthly|every-month|each-month on the {nths:nths-en} {day-any}", found => Repeats.Nth(found));
        Repeats.Add(book.English, "[on|the|on-the] {dom} of every|each|the month", found => Repeats.OnDay(found.Number("dom")));
        Repeats.Add(book.English, "monthly|every-month|each-month on [the] {dom}", found => Repeats.OnDay(found.Number("dom")));
        Repeats.Add(book.English, "[on|the|on-the] last day of the|every|each month", _ => Repeats.OnDay(-1));
        Repeats.Add(book.English, "monthly|every-month|each-month|once-a-month", _ => Repeats.Every(Frequency.Monthly, 1));
        Repeats.Add(book.English, "{months-en} on the {nths:nths-en} {day-any}", found => Repeats.Nth(found, found.Number("months-en")));
        Repeats.Add(book.English, "{months-en} on the {dom}", found => Repeats.OnDay(found.Number("dom"), found.Number("months-en")));
        Repeats.Add(book.English, "{months-en} on the last day", found => Repeats.OnDay(-1, found.Number("months-en")));
        book.English("months-en", "every {n} months", found => Repeats.Interval(found.Number("n")));
        book.English("months-en", "every other month", _ => 2);
        Repeats.Add(book.English, "every {n} months", found => Repeats.Every(Frequency.Monthly, found.Number("n")));
        Repeats.Add(book.English, "every other month", _ => Repeats.Every(Frequency.Monthly, 2));
        Repeats.Add(book.English, "yearly|annually|every-year|each-year", _ => Repeats.Every(Frequency.Yearly, 1));
        book.English("piece", "yearly|annually|every-year|each-year on|at {date}", found => new Slots { Repeat = new(new(Frequency.Yearly)), Since = found.Get<DayFinder>("date") });
        book.English("piece", "every {date}", found => new Slots { Repeat = new(new(Frequency.Yearly)), Since = found.Get<DayFinder>("date") });
    }

    private static void WriteEnds(Book book)
    {
        book.English("piece", "{short} times", found => found.Number("short") > 0 ? new Slots { Times = found.Number("short") } : null);
        book.English("piece", "{words-en} times", found => found.Number("words-en") > 0 ? new Slots { Times = found.Number("words-en") } : null);
        book.English("piece", "for {n} weeks|week|wks", found => Repeats.For(7 * found.Number("n")));
        book.English("piece", "for {n} months|month", found => new Slots { Until = DayFinders.InMonths(found.Number("n")) });
        book.English("piece", "until|till|til|through|thru|ending|ending-on {whole-date}", found => new Slots { Until = found.Get<DayFinder>("whole-date") });
        book.English("piece", "until|till|til the {dom}", found => new Slots { Until = DayFinders.OnDay(found.Number("dom")) });
        book.English("piece", "until|till|til|through|thru [the-end-of|end-of] {month} [{year}]", found => Repeats.UntilEnd(found));
        book.English("piece", "starting|starting-on|beginning|beginning-on|from|as-of|since|as-from {whole-date}", found => new Slots { Since = found.Get<DayFinder>("whole-date") });
    }
}
