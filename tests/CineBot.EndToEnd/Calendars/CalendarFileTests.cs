using CineBot.Calendars;
using NodaTime;

namespace CineBot.EndToEnd.Calendars;

/// <summary>What we write, a reader by others reads to the same instants and the same words.</summary>
public sealed class CalendarFileTests : IAsyncLifetime
{
    private IcalJs reader = null!;

    public async ValueTask InitializeAsync() => reader = await IcalJs.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (reader is not null) await reader.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task An_evening_is_read_to_its_instant_in_every_zone_about_every_change_of_the_clocks() => await AgreeAsync(Evenings.Once());

    [Fact(Timeout = 120_000)]
    public async Task Evenings_that_repeat_are_read_to_their_instants_across_the_changes() => await AgreeAsync(Evenings.Repeated());

    [Fact(Timeout = 120_000)]
    public async Task A_series_is_read_without_its_days_off_with_its_extra_evening_and_its_moved_one()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        ZonedDateTime At(int month, int day, int hour) => new LocalDateTime(2026, month, day, hour, 0).InZoneStrictly(paris);
        var series = Evenings.Event(At(12, 2, 20)) with
        {
            Recurrence = new("FREQ=WEEKLY;BYDAY=WE;UNTIL=20261230T190000Z")
            {
                Except = [new(2026, 12, 23, 20, 0)],
                Also = [At(12, 26, 16)],
                Last = At(12, 30, 20).ToInstant(),
            },
        };
        var moved = series with { Recurrence = null, Replaces = new(new(2026, 12, 9, 20, 0), paris), Start = At(12, 10, 21), Sequence = 1 };

        var seen = await reader.ReadAsync("series", new("-//CineBot//Tests//EN", series, moved), most: 20);

        var starts = seen["events"]![0]!["times"]!.AsArray().Select(time => Instant.FromUnixTimeSeconds((long)time![0]!).InZone(paris));
        Assert.Equal([At(12, 2, 20), At(12, 10, 21), At(12, 16, 20), At(12, 26, 16), At(12, 30, 20)], starts);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("Cléo de 5 à 7, d’Agnès Varda ; en VOST")]
    [InlineData("BEGIN:VEVENT\nUID:x\\;\\,\\n\nEND:VCALENDAR\n")]
    [InlineData("👨‍👩‍👧‍👦👩🏽‍🚀 Ἀθήνα 東京物語 ﷽ e\u0301 — « l’Œuvre » 100 % : \"oui\"")]
    public async Task Words_are_read_as_they_were_written(string words)
    {
        var written = string.Concat(Enumerable.Repeat(words, 20));
        var evening = Evenings.Event(Instant.FromUtc(2026, 12, 5, 20, 0).InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"])) with
        {
            Summary = words,
            Description = written,
            Location = words,
            Url = new("https://discord.com/channels/1/2"),
            Sequence = 3,
            Status = EventStatus.Cancelled,
        };

        var seen = (await reader.ReadAsync("words", new("-//CineBot//Tests//EN", evening)))["events"]![0]!;

        Assert.Equal((words, written, words), ($"{seen["summary"]}", $"{seen["description"]}", $"{seen["location"]}"));
        Assert.Equal(("CANCELLED", 3L, "https://discord.com/channels/1/2"), ($"{seen["status"]}", (long)seen["sequence"]!, $"{seen["url"]}"));
    }

    private async Task AgreeAsync(IEnumerable<Evening> evenings)
    {
        var (differences, cases) = (new List<string>(), 0);
        foreach (var evening in evenings)
        {
            var seen = await reader.ReadAsync(evening.Name, evening.File, evening.Starts.Count);
            var times = seen["events"]![0]!["times"]!.AsArray().Select(time => ((long)time![0]!, (long)time[1]!)).ToList();
            cases++;
            if (!times.SequenceEqual(evening.Spans)) differences.Add($"{evening.Name}: {string.Join(' ', times.Except(evening.Spans).Take(3))} instead of {string.Join(' ', evening.Spans.Except(times).Take(3))}");
        }

        Assert.InRange(cases, 200, int.MaxValue);
        if (differences.Count > 0) Assert.Fail(string.Join("\n", differences));
    }
}
