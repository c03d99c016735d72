using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot;

/// <summary>Moves the community's time as a rehearsal says on standard input: lines of the form <c>offset 3600000</c>, in milliseconds.</summary>
internal sealed partial class OffsetLines(Terminal terminal, CommunityClock clock, TimeProvider wireTime, ILogger<OffsetLines> logger) : BackgroundService
{
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(365 * 50);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The offset of a line, or null when it is not understood.</summary>
    public static TimeSpan? Parse(string line)
    {
        const string word = "offset ";
        if (!line.StartsWith(word, StringComparison.Ordinal)) return null;
        if (!long.TryParse(line.AsSpan(word.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)) return null;
        return Math.Abs((decimal)milliseconds) <= (decimal)Farthest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    /// <summary>Waits a moment for the first line, so that nothing starts at the wrong hour.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(_begun.Task, Task.Delay(FirstLine, wireTime, cancellationToken));
    }

    // Reading a terminal blocks, so it gets a thread of its own, which ends with the process.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory
        .StartNew(Listen, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        .WaitAsync(stoppingToken);

    private void Listen()
    {
        while (terminal.Input.ReadLine() is { } line)
        {
            if (Parse(line) is { } offset) clock.Move(offset);
            else Log.NotUnderstood(logger, line);
            _begun.TrySetResult();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A line on standard input is not understood: {Line}")]
        public static partial void NotUnderstood(ILogger logger, string line);
    }
}
