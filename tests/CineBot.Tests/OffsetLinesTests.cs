using System.Collections.Concurrent;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CineBot.Tests;

public sealed class OffsetLinesTests
{
    private static readonly Instant Evening = Instant.FromUtc(2026, 11, 22, 20, 0);

    private readonly ManualTime _wire = new(Evening.ToDateTimeOffset());

    [Theory]
    [InlineData("offset 3600000", 3600000.0)]
    [InlineData("offset -1", -1.0)]
    [InlineData("offset 0", 0.0)]
    [InlineData("offset", null)]
    [InlineData("offset 1.5", null)]
    [InlineData("offset  1", null)]
    [InlineData("Offset 1", null)]
    [InlineData("offset 9223372036854775807", null)]
    [InlineData("offset -9223372036854775808", null)]
    [InlineData("", null)]
    public void A_line_is_a_word_and_a_number_of_milliseconds(string line, double? milliseconds) =>
        Assert.Equal(milliseconds, OffsetLines.Parse(line)?.TotalMilliseconds);

    [Fact(Timeout = 120_000)]
    public async Task Nothing_starts_before_the_first_line_has_set_the_hour()
    {
        using var input = new Lines();
        var clock = new CommunityClock(_wire);
        using var lines = Listener(input, clock);
        var starting = lines.StartAsync(CancellationToken.None);
        Assert.False(starting.IsCompleted);

        input.Add("offset 86400000");
        await starting;

        Assert.Equal(Evening + Duration.FromDays(1), clock.Now);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_silent_rehearsal_holds_the_start_up_for_a_second_only()
    {
        using var input = new Lines();
        using var lines = Listener(input, new(_wire));
        var starting = lines.StartAsync(CancellationToken.None);

        _wire.Advance(TimeSpan.FromSeconds(1));

        await starting;
    }

    [Fact(Timeout = 120_000)]
    public async Task Each_line_moves_the_time_and_what_is_not_understood_moves_nothing()
    {
        using var input = new Lines();
        var clock = new CommunityClock(_wire);
        var seen = new List<Instant>();
        clock.Moved += () => seen.Add(clock.Now);
        using var lines = Listener(input, clock);

        foreach (var line in (string[])["offset 1000", "tomorrow", "offset -1000"]) input.Add(line);
        input.End();
        await lines.StartAsync(CancellationToken.None);
        await lines.ExecuteTask!;

        Assert.Equal([Evening + Duration.FromSeconds(1), Evening - Duration.FromSeconds(1)], seen);
    }

    [Fact(Timeout = 120_000)]
    public async Task It_stops_though_nobody_sends_a_line()
    {
        using var input = new Lines();
        using var lines = Listener(input, new(_wire));
        var starting = lines.StartAsync(CancellationToken.None);
        _wire.Advance(TimeSpan.FromSeconds(1));
        await starting;

        await lines.StopAsync(CancellationToken.None);
    }

    private OffsetLines Listener(TextReader input, CommunityClock clock) =>
        new(new(input, TextWriter.Null, TextWriter.Null), clock, _wire, NullLogger<OffsetLines>.Instance);

    /// <summary>Standard input as a test writes it: reading waits for the next line.</summary>
    private sealed class Lines : TextReader
    {
        private readonly BlockingCollection<string> _lines = [];

        public void Add(string line) => _lines.Add(line);

        public void End() => _lines.CompleteAdding();

        public override string? ReadLine() => _lines.TryTake(out var line, Timeout.Infinite) ? line : null;

        protected override void Dispose(bool disposing)
        {
            _lines.CompleteAdding();
            base.Dispose(disposing);
        }
    }
}
