using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CineBot.Logging;

/// <summary>Writes each entry of the log on one line, with nothing in it that a terminal would obey and no secret.</summary>
internal sealed class LineFormatter(TimeProvider wireTime, Redact redact) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        // A StartFault is told once and plainly when the program ends: here it would come with its stack.
        if (logEntry.Exception is StartFault) return;
        var line = new StringBuilder()
            .Append(wireTime.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))
            .Append(' ').Append(Word(logEntry.LogLevel)).Append(' ').Append(logEntry.Category).Append(": ")
            .Append(logEntry.Formatter(logEntry.State, null));
        if (logEntry.Exception is { } exception) line.Append(" | ").Append(exception);
        textWriter.Write(PlainLine.Of(redact(line.ToString())));
        textWriter.Write('\n');
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}
