using CineBot.Logging;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Logging;

public sealed class LineFormatterTests
{
    private static readonly ManualTime Clock = new(new(2026, 11, 22, 20, 0, 1, TimeSpan.Zero));

    [Fact]
    public void An_entry_is_one_line_with_its_time_and_level() =>
        Assert.Equal("2026-11-22T20:00:01.000Z warn CineBot.Gateway: The connection\\nwas lost\n", Write(LogLevel.Warning, "The connection\nwas lost"));

    [Fact]
    public void An_exception_stays_on_the_line()
    {
        var line = Write(LogLevel.Error, "It failed", new InvalidOperationException("first\nsecond"));

        Assert.EndsWith("It failed | System.InvalidOperationException: first\\nsecond\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_taken_out_of_the_message_and_of_the_exception() =>
        Assert.DoesNotContain("hush", Write(LogLevel.Error, "hush", new InvalidOperationException("hush")), StringComparison.Ordinal);

    [Fact]
    public void A_start_fault_is_left_to_the_end_of_the_program() =>
        Assert.Empty(Write(LogLevel.Critical, "Hosting failed to start", new StartFault("The database is locked.")));

    private static string Write(LogLevel level, string message, Exception? exception = null)
    {
        using var text = new StringWriter();
        var formatter = new LineFormatter(Clock, line => line.Replace("hush", "[redacted]", StringComparison.Ordinal));
        formatter.Write(new LogEntry<string>(level, "CineBot.Gateway", 0, message, exception, (state, _) => state), null, text);
        return text.ToString();
    }
}
