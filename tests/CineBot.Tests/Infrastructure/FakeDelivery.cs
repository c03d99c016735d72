using CineBot.Interactions;
using CineBot.Interactions.Outgoing;

namespace CineBot.Tests.Infrastructure;

/// <summary>A place to deliver to: keeps what was posted, refuses when told to, and remembers nonces as Discord does for a few minutes.</summary>
internal sealed class FakeDelivery : IDelivery
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, MessageId> _nonces = [];
    private readonly Queue<(string Verb, DeliveryFault Fault, bool Applied)> _faults = new();
    private long _lastId = 10_000;

    /// <summary>What stands where now.</summary>
    public Dictionary<(ChannelId Channel, MessageId Message), OutgoingMessage> Standing { get; } = [];

    /// <summary>Every call in order: <c>post 500</c>, <c>edit 500</c>…</summary>
    public List<string> Calls { get; } = [];

    public Dictionary<ChannelId, NamedThread> Threads { get; } = [];

    /// <summary>The next call of this verb fails; <paramref name="applied"/> where it happened all the same and only the answer was lost.</summary>
    public void Fail(string verb, DeliveryFault fault, int times = 1, bool applied = false)
    {
        for (var i = 0; i < times; i++) _faults.Enqueue((verb, fault, applied));
    }

    public void Heal() => _faults.Clear();

    public void ForgetNonces() => _nonces.Clear();

    /// <summary>Counts what is done: a call that is still under way is waited for.</summary>
    public int Count(string verb)
    {
        lock (_lock) return Calls.Count(call => call.Split(' ')[0] == verb);
    }

    public Task<MessageId> PostAsync(ChannelId channel, OutgoingMessage message, string nonce, CancellationToken cancellation) => Do("post", channel, () =>
    {
        if (_nonces.TryGetValue(nonce, out var known)) return known;
        var id = Next();
        Standing[(channel, id)] = message;
        return _nonces[nonce] = id;
    });

    public Task EditAsync(ChannelId channel, MessageId id, OutgoingMessage message, CancellationToken cancellation) => Do("edit", channel, () =>
    {
        if (!Standing.ContainsKey((channel, id))) throw new DeliveryFailure(DeliveryFault.MessageGone);
        Standing[(channel, id)] = message;
        return id;
    });

    public Task DeleteAsync(ChannelId channel, MessageId id, CancellationToken cancellation) => Do("delete", channel, () =>
        Standing.Remove((channel, id)) ? id : throw new DeliveryFailure(DeliveryFault.MessageGone));

    public Task<ChannelId> OpenPrivateChannelAsync(MemberId member, CancellationToken cancellation) => Do("dm", new(member.Value), () => new ChannelId(member.Value));

    public Task<ChannelId> OpenThreadAsync(ChannelId channel, MessageId message, NamedThread name, CancellationToken cancellation) => Do("thread", channel, () => Named(new(message.Value), name));

    public Task<ChannelId> OpenPrivateThreadAsync(ChannelId channel, NamedThread name, CancellationToken cancellation) => Do("private-thread", channel, () => Named(new(Next().Value), name));

    public Task<PostedThread> PostInForumAsync(ChannelId forum, NamedThread name, OutgoingMessage message, CancellationToken cancellation) => Do("forum", forum, () =>
    {
        var id = Next();
        var thread = Named(new(id.Value), name);
        Standing[(thread, id)] = message;
        return new PostedThread(thread, id);
    });

    /// <summary>Who is in which thread.</summary>
    public HashSet<(ChannelId Thread, MemberId Member)> Inside { get; } = [];

    /// <summary>Those who are not in the server any more.</summary>
    public HashSet<MemberId> Gone { get; } = [];

    /// <summary>Those who do not see the parent of private threads.</summary>
    public HashSet<MemberId> Blind { get; } = [];

    /// <summary>How each thread was changed last.</summary>
    public Dictionary<ChannelId, ThreadChange> Changes { get; } = [];

    /// <summary>The tags that the bot made.</summary>
    public List<ForumTag> Made { get; } = [];

    public Task<IReadOnlyList<ForumTag>> AddTagsAsync(ChannelId forum, IReadOnlyList<string> names, CancellationToken cancellation) => Do<IReadOnlyList<ForumTag>>("tags", forum, () =>
    {
        foreach (var name in names) Made.Add(new(9_000 + Made.Count, name, IsModerated: false));
        return [.. Made];
    });

    public Task ChangeThreadAsync(ChannelId thread, ThreadChange change, CancellationToken cancellation) => Do("change", thread, () => Changes[thread] = change);

    public Task<IReadOnlyList<ChannelId>> FindPrivateThreadsAsync(GuildId guild, ChannelId parent, NamedThread name, CancellationToken cancellation) =>
        Do<IReadOnlyList<ChannelId>>("find-thread", parent, () => [.. Threads.Where(thread => thread.Value.Name.Key == name.Name.Key).Select(thread => thread.Key)]);

    public Task AddToThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation) => Do("add", thread, () =>
        Gone.Contains(member) ? throw new DeliveryFailure(DeliveryFault.MemberGone)
        : Blind.Contains(member) ? throw new DeliveryFailure(DeliveryFault.Forbidden)
        : Inside.Add((thread, member)));

    public Task RemoveFromThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation) => Do("remove", thread, () => Inside.Remove((thread, member)));

    public Task<bool> IsInThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation) => Do("look", thread, () => Inside.Contains((thread, member)));

    public Task UnarchiveAsync(ChannelId thread, CancellationToken cancellation) => Do("unarchive", thread, () => thread);

    public Task<MessageId?> FindAsync(ChannelId channel, int marker, NodaTime.Instant since, CancellationToken cancellation) => Do("find", channel, () =>
        Standing.Where(standing => standing.Key.Channel == channel && standing.Value.Marker == marker).Select(standing => (MessageId?)standing.Key.Message).FirstOrDefault());

    public Task<PostedThread?> FindPostAsync(GuildId guild, ChannelId forum, int marker, CancellationToken cancellation) => Do("find-post", forum, () =>
        Standing.Where(standing => standing.Value.Marker == marker && Threads.ContainsKey(standing.Key.Channel))
            .Select(standing => new PostedThread(standing.Key.Channel, standing.Key.Message)).FirstOrDefault());

    private ChannelId Named(ChannelId thread, NamedThread name)
    {
        Threads[thread] = name;
        return thread;
    }

    private MessageId Next() => new(++_lastId);

    private Task<T> Do<T>(string verb, ChannelId channel, Func<T> happen)
    {
        lock (_lock)
        {
            Calls.Add($"{verb} {channel}");
            if (_faults.Count == 0 || _faults.Peek().Verb != verb) return Try(happen);
            var (_, fault, applied) = _faults.Dequeue();
            if (applied) happen();
            return Task.FromException<T>(new DeliveryFailure(fault));
        }
    }

    private static Task<T> Try<T>(Func<T> happen)
    {
        try
        {
            return Task.FromResult(happen());
        }
        catch (DeliveryFailure failure)
        {
            return Task.FromException<T>(failure);
        }
    }
}
