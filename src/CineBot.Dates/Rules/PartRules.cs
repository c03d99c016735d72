using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;

namespace CineBot.Dates.Rules;

/// <summary>Parts of a day: « soir », « dans l’après-midi », "tonight".</summary>
internal static class PartRules
{
    public static void Write(Book book)
    {
        book.French("part-fr", "matin|matinee|mat", _ => Part.Morning);
        book.French("part-fr", "apres-midi|apresmidi|aprem|apres-m|aprm|aprèm", _ => Part.Afternoon);
        book.French("part-fr", "soir|soiree|soirée", _ => Part.Evening);
        book.French("part-fr", "nuit", _ => Part.Night);
        book.French("piece", "[du|de-la|de-l|le|la|l|au|en|dans-la|dans-l|dans-le|a-la] {part-fr}", found => new Slots { Part = found.Get<Part>("part-fr") });
        book.French("piece", "ce|cet|cette|c {part-fr}", found => Today(found.Get<Part>("part-fr")));
        book.French("piece", "cesoir|cematin|ce-soir|csoir", _ => Today(Part.Evening));
        book.French("piece", "[le] {weekday} {part-fr} prochain|pro", found => new Slots { Weekday = new(found.Get<NodaTime.IsoDayOfWeek>("weekday"), Step.Next), Part = found.Get<Part>("part-fr") });
        book.French("piece", "[en|la|a-la|vers-la|sur-la] fin d|de|de-l|de-la|du {part-fr}", found => Late(found.Get<Part>("part-fr")));
        book.French("piece", "[en|le|au|vers-le|dans-le] debut d|de|de-l|de-la|du {part-fr}", found => Early(found.Get<Part>("part-fr")));
        book.English("part-en", "morning", _ => Part.Morning);
        book.English("part-en", "afternoon|arvo", _ => Part.Afternoon);
        book.English("part-en", "evening|eve", _ => Part.Evening);
        book.English("piece", "[in-the|at] {part-en}", found => new Slots { Part = found.Get<Part>("part-en") });
        book.English("piece", "[at|by|towards|toward] [the] end of the {part-en}", found => Late(found.Get<Part>("part-en")));
        book.English("piece", "[in-the] late {part-en}", found => Late(found.Get<Part>("part-en")));
        book.English("piece", "[in-the] early {part-en}", found => Early(found.Get<Part>("part-en")));
        book.English("piece", "[at] night|nite", _ => new Slots { Part = Part.Evening });
        book.English("piece", "this {part-en}", found => Today(found.Get<Part>("part-en")));
        book.English("piece", "tonight|tonite|2nite|2night|tonignt|tnite", _ => Today(Part.Evening));
        book.French("piece", "[dans] [la] nuit de|du {weekday} a|au {next:weekday}", found => (int)found.Get<NodaTime.IsoDayOfWeek>("next") == ((int)found.Get<NodaTime.IsoDayOfWeek>("weekday") % 7) + 1
            ? new Slots { Weekday = new(found.Get<NodaTime.IsoDayOfWeek>("weekday")), Part = Part.Night }
            : null);
    }

    private static Slots? Late(Part part) => part.Late is { } late ? new() { Part = late } : null;

    private static Slots? Early(Part part) => part.Early is { } early ? new() { Part = early } : null;

    private static Slots Today(Part part) => new() { Date = DayFinders.In(0), Part = part };
}
