using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Days of the week in a row, on their way through captures.</summary>
internal sealed record WeekdayList(IReadOnlyList<IsoDayOfWeek> Days);

/// <summary>Ordinals in a row, on their way through captures.</summary>
internal sealed record NthList(IReadOnlyList<int> Numbers);

/// <summary>The rules of recurrence that both languages come to.</summary>
internal static class Repeats
{
    public static IReadOnlyList<IsoDayOfWeek> WorkDays { get; } = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static IReadOnlyList<IsoDayOfWeek> Weekend { get; } = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    public static void Add(Action<string, string, Func<Captures, object?>> add, string words, Func<Captures, Repeat?> repeat) =>
        add("piece", words, found => repeat(found) is { } known ? new Slots { Repeat = known } : null);

    /// <summary>Days in a row; a plural by itself repeats too.</summary>
    public static void WriteLists(Action<string, string, Func<Captures, object?>> add, string and)
    {
        add("weekdaylist", "{day-any}", found => new WeekdayList([found.Get<IsoDayOfWeek>("day-any")]));
        add("weekdaylist", $"{{day-any}} [{and}] [les|le|every|on] {{weekdaylist}}", found => new WeekdayList([found.Get<IsoDayOfWeek>("day-any"), .. found.Get<WeekdayList>("weekdaylist").Days]));
        Add(add, "{weekdays}", found => Weekly(1, [found.Get<IsoDayOfWeek>("weekdays")]));
        Add(add, $"{{weekdays}} [{and}] {{weekdaylist}}", found => Weekly(1, [found.Get<IsoDayOfWeek>("weekdays"), .. found.Get<WeekdayList>("weekdaylist").Days]));
    }

    public static Repeat? Weekly(int interval, IReadOnlyList<IsoDayOfWeek> days) =>
        Every(Frequency.Weekly, interval) is { } every ? every with { Rule = every.Rule with { Days = [.. days.Distinct().Order().Select(day => new RuleDay(day))] } } : null;

    /// <summary>Null where no rule has such an interval.</summary>
    public static Repeat? Every(Frequency frequency, int interval) => interval is >= 1 and <= RecurrenceRule.LongestInterval ? new(new(frequency, interval)) : null;

    /// <summary>Null where no rule has it.</summary>
    public static object? Interval(int number) => number is >= 1 and <= RecurrenceRule.LongestInterval ? number : null;

    public static Repeat OnDay(int day, int interval = 1) => new(new(Frequency.Monthly, interval) { MonthDays = [day] });

    public static Repeat Nth(Captures found, int interval = 1)
    {
        var day = found.Get<IsoDayOfWeek>("day-any");
        return new(new(Frequency.Monthly, interval) { Days = [.. found.Get<NthList>("nths").Numbers.Distinct().Select(nth => new RuleDay(day, nth))] });
    }

    /// <summary>« Du lundi au vendredi ».</summary>
    public static List<IsoDayOfWeek> Between(Captures found)
    {
        var (first, last) = ((int)found.Get<IsoDayOfWeek>("weekday"), (int)found.Get<IsoDayOfWeek>("last"));
        return [.. Enumerable.Range(first, ((last - first + 7) % 7) + 1).Select(day => (IsoDayOfWeek)(((day - 1) % 7) + 1))];
    }

    /// <summary>For so many days, today's the first.</summary>
    public static Slots For(int days) => new() { Until = DayFinders.In(days - 1) };

    public static Slots UntilEnd(Captures found)
    {
        var (month, named) = (found.Number("month"), found.Number("year"));
        return new()
        {
            Until = frame =>
            {
                var year = named > 0 ? named : month < frame.Today.Month ? frame.Today.Year + 1 : frame.Today.Year;
                return Days.One(new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1));
            },
        };
    }
}
