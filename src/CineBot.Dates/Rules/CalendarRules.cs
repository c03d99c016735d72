using CineBot.Dates.Grammar;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Names of days and months, and ordinals.</summary>
internal static class CalendarRules
{
    private static readonly string[] FrenchDays = ["lundi|lun", "mardi|mar", "mercredi|mer|merc|mercr", "jeudi|jeu", "vendredi|ven|vend|vendr", "samedi|sam", "dimanche|dim"];
    private static readonly string[] FrenchPlurals = ["lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"];
    private static readonly string[] EnglishDays = ["monday|mon", "tuesday|tue|tues", "wednesday|wed|weds", "thursday|thu|thur|thurs", "friday|fri", "saturday|sat", "sunday|sun"];
    private static readonly string[] EnglishPlurals = ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"];

    private static readonly string[] FrenchMonths =
        ["janvier|janv", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin", "juillet|juil|juill", "aout|aou", "septembre", "octobre", "novembre", "decembre"];

    private static readonly string[] EnglishMonths =
        ["january", "february|feb", "march|mar", "april|apr", "may", "june", "july", "august|aug", "september", "october", "november", "december"];

    private static readonly string?[] SharedMonths = ["jan", null, null, null, null, "jun", "jul", null, "sept|sep", "oct", "nov", "dec"];

    private static readonly string[] FrenchOrdinals =
        ["premier|premiere", "deuxieme|second|seconde", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme", "dixieme"];

    private static readonly string[] EnglishOrdinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
        "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
    ];

    public static void Write(Book book)
    {
        for (var day = 0; day < 7; day++)
        {
            var one = (IsoDayOfWeek)(day + 1);
            book.French("weekday", FrenchDays[day], _ => one);
            book.English("weekday", EnglishDays[day], _ => one);
            book.French("weekdays", FrenchPlurals[day], _ => one);
            book.English("weekdays", EnglishPlurals[day], _ => one);
        }

        for (var month = 1; month <= 12; month++)
        {
            var one = month;
            book.French("month", FrenchMonths[month - 1], _ => one);
            book.English("month", EnglishMonths[month - 1], _ => one);
            if (SharedMonths[month - 1] is { } shared) book.Both("month", shared, _ => one);
        }

        WriteOrdinals(book);
        WriteDays(book);
    }

    private static void WriteOrdinals(Book book)
    {
        for (var number = 1; number <= EnglishOrdinals.Length; number++)
        {
            var one = number;
            book.English("ordinal-en", EnglishOrdinals[number - 1], _ => one);
            if (number <= FrenchOrdinals.Length) book.French("ordinal-fr", FrenchOrdinals[number - 1], _ => one);
        }

        book.French("ordinal-fr", "{short} er|ere|e|eme|ieme|nd|nde", found => found.Number("short"));
        book.English("ordinal-en", "{short} st|nd|rd|th", found => found.Number("short"));
        foreach (var tongue in (string[])["ordinal-fr", "ordinal-en"]) book.Both("ordinal", $"{{{tongue}}}", found => found.Number(tongue));
        book.French("nth", "avant-dernier|avant-derniere", _ => -2);
        book.French("nth", "dernier|derniere|derniers|dernieres", _ => -1);
        book.French("nth", "premiers", _ => 1);
        book.French("nth", "deuxiemes|seconds", _ => 2);
        book.French("nth", "troisiemes", _ => 3);
        book.French("nth", "quatriemes", _ => 4);
        book.English("nth", "last", _ => -1);
        book.English("nth", "second-last|second-to-last|next-to-last", _ => -2);
        book.Both("nth", "{ordinal}", found => found.Number("ordinal") is >= 1 and <= 5 and var nth ? nth : null);
    }

    /// <summary>Days of a month, by number.</summary>
    private static void WriteDays(Book book)
    {
        book.Both("dom", "{short}", found => Day(found.Number("short")));
        book.French("dom", "{words-fr}", found => Day(found.Number("words-fr")));
        book.French("dom", "premier", _ => 1);
        book.French("dom", "{short} er", found => found.Number("short") == 1 ? 1 : null);
        book.English("dom", "{ordinal-en}", found => Day(found.Number("ordinal-en")));
        book.English("dom", "{words-en}", found => Day(found.Number("words-en")));
    }

    private static int? Day(int number) => number is >= 1 and <= 31 ? number : null;
}
