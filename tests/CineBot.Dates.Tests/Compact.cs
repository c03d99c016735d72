using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Dates.Tests;

/// <summary>A reading in one line, for tables of phrases.</summary>
internal static class Compact
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static string Of(Reading reading) => reading switch
    {
        MomentReading moment => $"{Of(moment.Moment)}{Of(moment.Remarks)}{(moment.Or is { } or ? $" or {Of(or)}" : "")}",
        DayReading day => $"{Of(day.Day)}{Of(day.Remarks)}{(day.Or is { } or ? $" or {Of(or)}" : "")}",
        PartReading part => $"{Of(part.Day)} {part.Part}{(part.Taken is { } taken ? $" {taken.Local:HH:mm}" : "")}",
        SpanReading span => $"{Of(span.Start)}/{Of(span.End)}{Of(span.Remarks)}",
        PeriodReading period => $"{Of(period.First)}/{Of(period.Last)}",
        DurationReading duration => DurationPattern.CreateWithInvariantCulture("H'H'mm'M'").Format(duration.Duration),
        RecurrenceReading rule => $"{rule.Rule} {Of(rule.Start)}{(rule.Time is { } time ? time.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : "")}{Zone(rule.Zone)}{Of(rule.Remarks)}",
        AmbiguousReading several => $"{several.Question}: {string.Join(" | ", several.Choices.Select(Of))}",
        SkippedReading skipped => $"skipped {Minute.Format(skipped.Local)}: {string.Join(" | ", skipped.Suggestions.Select(Of))}",
        GoneReading gone => $"gone {(gone.Moment is { } moment ? Of(moment) : Of(gone.Day))}{(gone.Next is { } next ? $", next {Of(next)}" : "")}",
        RefusedReading refused => $"{refused.Obstacle} «{refused.Words}»",
        _ => throw new InvalidOperationException("A kind of reading that no table knows."),
    };

    private static string Of(Moment moment) => Minute.Format(moment.Local) + (moment.IsDoubled ? OffsetPattern.GeneralInvariant.Format(moment.Offset) : "") + Zone(moment.Zone);

    private static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Zone(DateTimeZone zone) => zone.Id == "Europe/Paris" ? "" : $" {zone.Id}";

    private static string Of(Remarks remarks) => remarks == Remarks.None ? "" : $" ({remarks})";
}
