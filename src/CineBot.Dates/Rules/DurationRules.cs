using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Lengths of time below a day: from now, or of what takes place.</summary>
internal static class DurationRules
{
    public static void Write(Book book)
    {
        book.Both("length", "{n} h|hr|hrs [{rest} [min|mn|m|mins]]", found => Of(found.Number("n"), found.Number("rest")));
        book.Both("length", "{n} min|mn|m|mins|minutes|minute", found => Of(0, found.Number("n")));
        book.Both("rest", "{short}", found => found.Number("short") is < 60 and var minutes ? minutes : null);
        WriteFrench(book);
        WriteEnglish(book);
        book.French("piece", "dans|ds|d-ici {length}", found => new Slots { Elapse = found.Get<Long>("length").Duration });
        book.French("piece", "maintenant|tout-de-suite", _ => new Slots { Elapse = Duration.Zero });
        book.English("piece", "in {length}", found => new Slots { Elapse = found.Get<Long>("length").Duration });
        book.English("piece", "{length} from now", found => new Slots { Elapse = found.Get<Long>("length").Duration });
        book.English("piece", "[right] now", _ => new Slots { Elapse = Duration.Zero });
        book.French("piece", "pendant|durant|duree|durera|pour {length}", found => new Slots { Lasting = found.Get<Long>("length").Duration });
        book.English("piece", "for|lasting {length}", found => new Slots { Lasting = found.Get<Long>("length").Duration });
        book.Both("piece", "{length}", found => new Slots { Lasting = found.Get<Long>("length").Duration, IsBareLength = true });
    }

    private static void WriteFrench(Book book)
    {
        book.French("length", "{n} heure|heures [{rest} [min|mn|m|minutes]]", found => Of(found.Number("n"), found.Number("rest")));
        book.French("length", "{n} heure|heures et {rest} [min|mn|m|minutes]", found => Of(found.Number("n"), found.Number("rest")));
        book.French("rest", "{words-fr}", found => found.Number("words-fr") is > 0 and < 60 and var minutes ? minutes : null);
        book.French("length", "{n} heure|heures|h et demi|demie", found => Of(found.Number("n"), 30));
        book.French("length", "{n} heure|heures|h et quart|un-quart", found => Of(found.Number("n"), 15));
        book.French("length", "{n} heure|heures|h trois|3 quarts", found => Of(found.Number("n"), 45));
        book.French("length", "une|1 demi|demie heure|h", _ => Of(0, 30));
        book.French("length", "1 / 2 heure|h", _ => Of(0, 30));
        book.French("length", "un|1 quart d heure|h", _ => Of(0, 15));
        book.French("length", "trois|3 quarts d heure|h", _ => Of(0, 45));
    }

    private static void WriteEnglish(Book book)
    {
        book.English("length", "{n} hour|hours [[and] {rest-en} [min|m|mins|minutes]]", found => Of(found.Number("n"), found.Number("rest-en")));
        book.English("length", "{n} h|hr|hrs and {rest-en} [min|m|mins|minutes]", found => Of(found.Number("n"), found.Number("rest-en")));
        book.Both("rest-en", "{rest}", found => found.Number("rest"));
        book.English("rest-en", "{words-en}", found => found.Number("words-en") is > 0 and < 60 and var minutes ? minutes : null);
        book.English("length", "{n} and a half hours|hour|hrs", found => Of(found.Number("n"), 30));
        book.English("length", "{n} hour|hours|hr|hrs and a half", found => Of(found.Number("n"), 30));
        book.English("length", "{short} . 5 h|hrs|hour|hours", found => Of(found.Number("short"), 30));
        book.English("length", "half an hour", _ => Of(0, 30));
        book.English("length", "a half hour", _ => Of(0, 30));
        book.English("length", "a quarter of an hour", _ => Of(0, 15));
        book.English("length", "three quarters of an hour", _ => Of(0, 45));
    }

    private static Long? Of(int hours, int minutes) => (hours * 60) + minutes is > 0 and var all ? new(Duration.FromMinutes(all)) : null;

    /// <summary>A duration on its way through captures.</summary>
    private sealed record Long(Duration Duration);
}
