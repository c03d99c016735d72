using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Days of the week and weeks: « samedi prochain », « lundi en huit », "tuesday next week".</summary>
internal static class WeekdayRules
{
    public static void Write(Book book)
    {
        WriteFrench(book);
        WriteEnglish(book);
        WriteWeekends(book);
        Week(book.French, 1, "[de|dans|pendant] [la] semaine|sem prochaine|pro|proch|suivante|qui-vient|d-apres");
        Week(book.French, 0, "[de|dans|pendant] cette semaine|sem [ci]");
        Week(book.French, 0, "[de] la semaine en-cours");
        Week(book.French, 2, "[dans|d-ici] la semaine apres la prochaine");
        Week(book.English, 1, "[of|during] [the] next|nxt|following|coming week|wk");
        Week(book.English, 0, "[of|during] this week|wk");
        Week(book.English, 2, "[the] week after next");
    }

    private static void WriteFrench(Book book)
    {
        Day(book.French, "[le|pour|pour-le|de|du] {weekday}", Step.Coming);
        Day(book.French, "[le] {weekday} qui-vient|a-venir", Step.Coming);
        Day(book.French, "ce {weekday} [ci]", Step.This);
        Day(book.French, "[le] {weekday} prochain|pro|proch", Step.Next);
        Day(book.French, "[le] prochain {weekday}", Step.Next);
        Day(book.French, "[le] {weekday} dernier|passe", Step.Last);
        Day(book.French, "[le] {weekday} en huit|8", Step.Coming, 1);
        Day(book.French, "[le] {weekday} en quinze|15", Step.Coming, 2);
    }

    private static void WriteEnglish(Book book)
    {
        Day(book.English, "[on|for|the] {weekday}", Step.Coming);
        Day(book.English, "this [coming] {weekday}", Step.This);
        Day(book.English, "[the] coming {weekday}", Step.This);
        Day(book.English, "[on] next|nxt {weekday}", Step.Next);
        Day(book.English, "last {weekday}", Step.Last);
        Day(book.English, "[on] {weekday} week", Step.Coming, 1);
        Day(book.English, "[the] {weekday} after next", Step.Coming, 1);
        book.English("piece", "{n} week|weeks from|after|on {weekday}", found => new Slots { Weekday = new(found.Get<IsoDayOfWeek>("weekday"), Step.Coming, found.Number("n")) });
        book.English("piece", "a fortnight from {weekday}", found => new Slots { Weekday = new(found.Get<IsoDayOfWeek>("weekday"), Step.Coming, 2) });
    }

    /// <summary>« Le week-end prochain, samedi 21h »: the weekend says which Saturday.</summary>
    private static void WriteWeekends(Book book)
    {
        book.French("weekend-of", "[ce|le|du] week-end|weekend|wk|we", _ => 0);
        book.French("weekend-of", "[le|du] week-end|weekend|wk|we prochain|pro|suivant|d-apres", _ => 1);
        book.English("weekend-of", "[of] [this|the|this-coming] week-end|weekend|wknd", _ => 0);
        book.English("weekend-of", "[of] next week-end|weekend|wknd", _ => 1);
        book.Both("piece", "{weekend-of} [le|on] {weekday}", InWeekend);
        book.Both("piece", "[le|on] {weekday} [de] {weekend-of}", InWeekend);
    }

    private static Slots? InWeekend(Captures found) => found.Get<IsoDayOfWeek>("weekday") is >= IsoDayOfWeek.Friday and var day
        ? new Slots { Weekday = new(day), Week = found.Number("weekend-of") }
        : null;

    private static void Day(Action<string, string, Func<Captures, object?>> add, string words, Step step, int weeks = 0) =>
        add("piece", words, found => new Slots { Weekday = new(found.Get<IsoDayOfWeek>("weekday"), step, weeks) });

    private static void Week(Action<string, string, Func<Captures, object?>> add, int week, string words) => add("piece", words, _ => new Slots { Week = week });
}
