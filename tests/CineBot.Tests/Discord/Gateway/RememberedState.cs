using System.Collections.Concurrent;
using CineBot.Interactions;

namespace CineBot.Tests.Discord.Gateway;

/// <summary>The port's contract in memory; it can be copied as of now, as a killed process would have left it.</summary>
internal sealed class RememberedState(IEnumerable<KeyValuePair<string, string>>? values = null) : IConnectionState
{
    private readonly ConcurrentDictionary<string, string> _values = new(values ?? []);

    public int Saves { get; private set; }

    public bool Fails { get; set; }

    public IReadOnlyDictionary<string, string> Values => _values;

    public RememberedState AsOfNow() => new(_values.ToArray());

    public ValueTask<string?> FindAsync(string key, CancellationToken cancellation) => ValueTask.FromResult(_values.GetValueOrDefault(key));

    public ValueTask SaveAsync(string key, string value, CancellationToken cancellation)
    {
        if (Fails) throw new IOException("The disk is full.");
        Saves++;
        _values[key] = value;
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(string key, CancellationToken cancellation)
    {
        _values.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }
}
