using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CineBot.Dates;

/// <summary>
/// On which days something repeats. A value: rules of the same text are equal. <see cref="ToString"/> writes it as RFC 5545 does (an RRULE's value),
/// which <see cref="TryParse"/> reads back.
/// </summary>
/// <param name="Frequency">The unit.</param>
/// <param name="Interval">Every how many units: 1 to <see cref="LongestInterval"/>.</param>
public sealed record RecurrenceRule(Frequency Frequency, int Interval = 1)
{
    /// <summary>The largest interval.</summary>
    public const int LongestInterval = 1000;

    /// <summary>The largest count.</summary>
    public const int MostOccurrences = 1000;

    /// <summary>The days of the week, for weeks and months; empty for that of the start.</summary>
    public IReadOnlyList<RuleDay> Days { get; init; } = [];

    /// <summary>The days of the month, 1 to 31, or −1 for its last; a month that has no such day is passed over. Not with <see cref="Days"/>.</summary>
    public IReadOnlyList<int> MonthDays { get; init; } = [];

    /// <summary>The last day on which it may fall, in the recurrence's zone; null for no end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>How many times in all, 1 to <see cref="MostOccurrences"/>; null for no end. Not with <see cref="Until"/>.</summary>
    public int? Count { get; init; }

    /// <summary>Reads an RRULE's value; false for what is none, and for parts beyond those that this type holds.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RecurrenceRule? rule) => RuleText.TryParse(text, out rule);

    /// <inheritdoc/>
    public bool Equals(RecurrenceRule? other) => other is not null && RuleText.Write(this) == RuleText.Write(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(RuleText.Write(this));

    /// <summary>The rule as an RRULE's value; <see cref="Until"/> as a date. An iCalendar file takes <see cref="Recurrence.ToCalendarRule"/>.</summary>
    public override string ToString() => RuleText.Write(this);
}
