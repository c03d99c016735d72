using System.Globalization;
using NodaTime;

namespace CineBot.Dates.Printing;

/// <summary>English: "Saturday 28 November at 9:30 pm".</summary>
internal sealed class EnglishWords : Words
{
    private static readonly string[] Days = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth"];

    private EnglishWords()
    {
    }

    public static EnglishWords Only { get; } = new();

    public override string Day(LocalDate day, bool withYear) => $"{Days[(int)day.DayOfWeek]} {Date(day)}{(withYear ? string.Create(CultureInfo.InvariantCulture, $" {day.Year}") : "")}";

    public override string Time(LocalTime time)
    {
        if (time is { Hour: 12, Minute: 0 }) return "noon";
        var half = time.Hour < 12 ? "am" : "pm";
        return time.Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{time.ClockHourOfHalfDay}\u00A0{half}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.ClockHourOfHalfDay}:{time.Minute:00}\u00A0{half}");
    }

    public override string At(string day, LocalTime time) => $"{day} at {Time(time)}";

    public override string Zone(string name, bool isName) => $"{name} time";

    public override string Repeated(string rule, LocalTime time) => $"{rule} at {Time(time)}";

    public override string Since(string day) => $" starting {day}";

    public override string Rule(RecurrenceRule rule, LocalDate start) => Repeats(rule, start);

    public override string End(RecurrenceRule rule) => rule switch
    {
        { Until: { } until } => $" until {Day(until, withYear: true)}",
        { Count: 1 } => " once",
        { Count: { } count } => string.Create(CultureInfo.InvariantCulture, $" {count} times"),
        _ => "",
    };

    private static string Date(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month]}");

    private static string Repeats(RecurrenceRule rule, LocalDate start) => (rule.Frequency, rule.Interval) switch
    {
        (Frequency.Daily, 1) => "every day",
        (Frequency.Daily, var every) => string.Create(CultureInfo.InvariantCulture, $"every {every} days"),
        (Frequency.Weekly, _) => Weekly(rule, [.. rule.Days.Select(day => Days[(int)day.Day]).DefaultIfEmpty(Days[(int)start.DayOfWeek])]),
        (Frequency.Monthly, 1) => $"{Monthly(rule, start)} of every month",
        (Frequency.Monthly, var every) => string.Create(CultureInfo.InvariantCulture, $"every {every} months on {Monthly(rule, start)}"),
        (_, 1) => $"every year on {Date(start)}",
        (_, var every) => string.Create(CultureInfo.InvariantCulture, $"every {every} years on {Date(start)}"),
    };

    private static string Weekly(RecurrenceRule rule, IReadOnlyList<string> days) => (days, rule.Interval) switch
    {
        ({ Count: 7 }, 1) => "every day",
        (_, 1) => $"every {List(days)}",
        ([var day], 2) => $"every other {day}",
        (_, var every) => string.Create(CultureInfo.InvariantCulture, $"every {every} weeks on {List(days)}"),
    };

    private static string Monthly(RecurrenceRule rule, LocalDate start)
    {
        if (rule.Days.Count == 0) return List([.. rule.MonthDays.DefaultIfEmpty(start.Day).Select(day => day < 0 ? "the last day" : $"the {Number(day)}")]);
        var byDay = rule.Days.GroupBy(day => day.Day).Select(group => $"{List([.. group.Select(day => $"the {Ordinal(day.Nth)}")])} {Days[(int)group.Key]}");
        return List([.. byDay]);
    }

    private static string Ordinal(int nth) => nth switch
    {
        0 => "each",
        > 0 => Ordinals[nth],
        -1 => "last",
        -2 => "second-last",
        _ => $"{Ordinals[-nth]}-last",
    };

    private static string Number(int day) => string.Create(CultureInfo.InvariantCulture, $"{day}{(day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    }}");

    private static string List(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
