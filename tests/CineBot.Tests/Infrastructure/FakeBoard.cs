using CineBot.Interactions.Outgoing;

namespace CineBot.Tests.Infrastructure;

/// <summary>A server's list of events: keeps what was listed, refuses when told to.</summary>
internal sealed class FakeBoard : IEventBoard
{
    private readonly Queue<(DeliveryFault Fault, bool Applied)> _faults = new();
    private long _last = 40_000;

    /// <summary>What is listed now, by its number.</summary>
    public Dictionary<long, ListedEvent> Listed { get; } = [];

    /// <summary>Every call in order: <c>create</c>, <c>edit</c>, <c>begun</c>…</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The next call fails; <paramref name="applied"/> where it happened all the same and only the answer was lost.</summary>
    public void Fail(DeliveryFault fault, bool applied = false) => _faults.Enqueue((fault, applied));

    public Task<long> CreateAsync(GuildId guild, ListedEvent listed, CancellationToken cancellation) => Do("create", () =>
    {
        Listed[++_last] = listed;
        return _last;
    });

    public Task EditAsync(GuildId guild, long number, ListedEvent listed, CancellationToken cancellation) => Do("edit", () =>
    {
        if (!Listed.ContainsKey(number)) throw new DeliveryFailure(DeliveryFault.EventGone);
        Listed[number] = listed;
        return number;
    });

    public Task MarkAsync(GuildId guild, long number, EventMark mark, CancellationToken cancellation) => Do(mark switch { EventMark.Begun => "begun", EventMark.Over => "over", _ => "called off" }, () =>
    {
        if (!Listed.ContainsKey(number)) throw new DeliveryFailure(DeliveryFault.EventGone);
        if (mark is not EventMark.Begun) Listed.Remove(number);
        return number;
    });

    public Task<long?> FindAsync(GuildId guild, string marker, CancellationToken cancellation) =>
        Do("find", () => Listed.Where(listed => listed.Value.Marker == marker).Select(listed => (long?)listed.Key).FirstOrDefault());

    private async Task<T> Do<T>(string verb, Func<T> happen)
    {
        await Task.Yield();
        Calls.Add(verb);
        if (!_faults.TryDequeue(out var failure)) return happen();
        if (failure.Applied) happen();
        throw new DeliveryFailure(failure.Fault);
    }
}
