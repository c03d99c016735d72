using System.Globalization;
using NodaTime;

namespace CineBot.Dates.Printing;

/// <summary>French: « samedi 28 novembre à 21 h 30 ».</summary>
internal sealed class FrenchWords : Words
{
    private static readonly string[] Days = ["", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] Months =
        ["", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] Ordinals = ["", "premier", "deuxième", "troisième", "quatrième", "cinquième"];
    private static readonly string[] LastOrdinals = ["", "dernier", "avant-dernier", "antépénultième"];

    private FrenchWords()
    {
    }

    public static FrenchWords Only { get; } = new();

    public override string Day(LocalDate day, bool withYear) => $"{Days[(int)day.DayOfWeek]} {Date(day)}{(withYear ? string.Create(CultureInfo.InvariantCulture, $" {day.Year}") : "")}";

    public override string Time(LocalTime time) => time.Minute == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h\u00A0{time.Minute:00}");

    public override string At(string day, LocalTime time) => $"{day} à {Time(time)}";

    public override string Zone(string name, bool isName) => name switch
    {
        _ when !isName => $"heure {name}",
        _ when name.StartsWith("Le ", StringComparison.Ordinal) => $"heure du {name[3..]}",
        _ when name.StartsWith("Les ", StringComparison.Ordinal) => $"heure des {name[4..]}",
        _ when "AEIOUÉÈÎÔH".Contains(name[0], StringComparison.Ordinal) => $"heure d’{name}",
        _ => $"heure de {name}",
    };

    public override string Repeated(string rule, LocalTime time) => $"{rule} à {Time(time)}";

    public override string Since(string day) => $" à partir du {day}";

    public override string Rule(RecurrenceRule rule, LocalDate start) => Repeats(rule, start);

    public override string End(RecurrenceRule rule) => rule switch
    {
        { Until: { } until } => $" jusqu’au {Day(until, withYear: true)}",
        { Count: { } count } => string.Create(CultureInfo.InvariantCulture, $" {count} fois"),
        _ => "",
    };

    private static string Date(LocalDate day) => $"{Number(day.Day)} {Months[day.Month]}";

    private static string Number(int day) => day == 1 ? "1er" : day.ToString(CultureInfo.InvariantCulture);

    private static string Repeats(RecurrenceRule rule, LocalDate start) => (rule.Frequency, rule.Interval) switch
    {
        (Frequency.Daily, 1) => "tous les jours",
        (Frequency.Daily, var every) => string.Create(CultureInfo.InvariantCulture, $"tous les {every} jours"),
        (Frequency.Weekly, _) => Weekly(rule, [.. rule.Days.Select(day => Days[(int)day.Day]).DefaultIfEmpty(Days[(int)start.DayOfWeek])]),
        (Frequency.Monthly, 1) => $"{Monthly(rule, start)} de chaque mois",
        (Frequency.Monthly, var every) => string.Create(CultureInfo.InvariantCulture, $"tous les {every} mois {Monthly(rule, start)}"),
        (_, 1) => $"tous les ans le {Date(start)}",
        (_, var every) => string.Create(CultureInfo.InvariantCulture, $"tous les {every} ans le {Date(start)}"),
    };

    private static string Weekly(RecurrenceRule rule, IReadOnlyList<string> days) => (days, rule.Interval) switch
    {
        ({ Count: 7 }, 1) => "tous les jours",
        (_, 1) => $"tous les {List([.. days.Select(day => day + "s")])}",
        ([var day], 2) => $"un {day} sur deux",
        ([var day], var every) => string.Create(CultureInfo.InvariantCulture, $"un {day} sur {every}"),
        (_, var every) => string.Create(CultureInfo.InvariantCulture, $"toutes les {every} semaines le {List([.. days.Select((day, index) => index == 0 ? day : "le " + day)])}"),
    };

    private static string Monthly(RecurrenceRule rule, LocalDate start)
    {
        if (rule.Days.Count == 0) return List([.. rule.MonthDays.DefaultIfEmpty(start.Day).Select(day => day < 0 ? "le dernier jour" : $"le {Number(day)}")]);
        var byDay = rule.Days.GroupBy(day => day.Day).Select(group => $"{List([.. group.Select(day => $"le {Ordinal(day.Nth)}")])} {Days[(int)group.Key]}");
        return List([.. byDay]);
    }

    private static string Ordinal(int nth) => nth switch
    {
        0 => "chaque",
        > 0 => Ordinals[nth],
        >= -3 => LastOrdinals[-nth],
        _ => string.Create(CultureInfo.InvariantCulture, $"{-nth}e avant la fin"),
    };

    private static string List(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} et {words[^1]}";
}
