using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>Keeps what was logged, every level of it.</summary>
internal sealed class LogRecord : ILogger
{
    private readonly ConcurrentQueue<(string Name, string Text)> _lines = new();

    public IEnumerable<string> Lines => _lines.Select(line => line.Text);

    public int Count(string name) => _lines.Count(line => line.Name == name);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((eventId.Name ?? "", $"{formatter(state, exception)} {exception}"));
}
