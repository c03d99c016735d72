using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Dates.Tests;

/// <summary>Phrases as members type them, collected for this project: a sample of the kinds that the reader must get right.</summary>
public sealed class SampleTests
{
    public static TheoryData<string, string, string, string[]> Phrases()
    {
        using var stream = typeof(SampleTests).Assembly.GetManifestResourceStream("CineBot.Dates.Tests.Phrases.sample.json")!;
        using var sample = JsonDocument.Parse(stream);
        var rows = new TheoryData<string, string, string, string[]>();
        foreach (var phrase in sample.RootElement.GetProperty("phrases").EnumerateArray())
            rows.Add(Text(phrase, "lang"), Text(phrase, "kind"), Text(phrase, "text"), [.. phrase.GetProperty("exp").EnumerateArray().Select(one => one.GetString()!)]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Each_phrase_of_the_sample_is_read_as_expected(string language, string kind, string text, string[] expected)
    {
        var reading = Said.In(language, text);

        Assert.True(expected.Intersect(Forms(kind, reading)).Any(), $"{text}: {Compact.Of(reading)}");
    }

    /// <summary>The reading in the sample's own notation, which depends on the kind.</summary>
    private static IEnumerable<string> Forms(string kind, Reading reading) => (kind, reading) switch
    {
        ("dt", MomentReading moment) => [Local(moment.Moment)],
        ("date", DayReading day) => [LocalDatePattern.Iso.Format(day.Day)],
        ("time", MomentReading { Remarks: Remarks.NextSuchHour } moment) => [Local(moment.Moment)[11..]],
        ("part", PartReading part) => [$"{LocalDatePattern.Iso.Format(part.Day)}T{part.From.Hour}-{Period.Between(part.Day.AtMidnight(), part.To, PeriodUnits.Hours).Hours}"],
        ("range", SpanReading span) => [$"{Local(span.Start)}/{Local(span.End)}"],
        ("range", PeriodReading period) => [$"{LocalDatePattern.Iso.Format(period.First)}/{LocalDatePattern.Iso.Format(period.Last)}"],
        ("set", RecurrenceReading { Time: { } time } recurrence) => Set(recurrence, time),
        _ => [],
    };

    private static IEnumerable<string> Set(RecurrenceReading recurrence, LocalTime time) => recurrence.Rule switch
    {
        { Frequency: Frequency.Weekly, Interval: 1, Days: [var day] } => [$"{(int)day.Day}T{time.Hour}"],
        { Frequency: Frequency.Weekly, Interval: 2, Days: [{ Day: IsoDayOfWeek.Thursday }] } when time.Hour == 20 => ["P2W"],
        { Frequency: Frequency.Monthly, Days: [{ Day: IsoDayOfWeek.Saturday, Nth: 1 }] } => [Local(recurrence.Recurrence!.Next(Said.Wednesday)!.Moment)],
        _ => [],
    };

    private static string Local(Moment moment) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(moment.Local);

    private static string Text(JsonElement phrase, string name) => phrase.GetProperty(name).GetString()!;
}
