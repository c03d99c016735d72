using CineBot.Storage;

namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>Reads what a private thread is to be and writes down, step by step, what came of it; each step is on disk before the next one is taken.</summary>
internal sealed class PrivateThreadDesk(Database database, IEnumerable<IPrivateThreadSource> sources)
{
    private readonly Dictionary<string, IPrivateThreadSource> _sources = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    public bool Keeps(CardRef card) => _sources.ContainsKey(card.Kind);

    public Task<PrivateThread?> FindAsync(CardRef thread, CancellationToken cancellation) => database.ReadAsync(unit => PrivateThreadStore.Find(unit, thread), cancellation);

    public Task<IReadOnlyList<ThreadPerson>> PeopleAsync(CardRef thread, CancellationToken cancellation) => database.ReadAsync(unit => ThreadPeopleStore.Of(unit, thread), cancellation);

    public Task<T> AskAsync<T>(CardRef thread, Func<IReadUnit, IPrivateThreadSource, T> question, CancellationToken cancellation) =>
        database.ReadAsync(unit => question(unit, _sources[thread.Kind]), cancellation);

    /// <summary>Of threads that look like one that was asked for, the one that nothing is known of.</summary>
    public Task<ChannelId?> UnknownAsync(IReadOnlyList<ChannelId> threads, CancellationToken cancellation) => database.ReadAsync(
        unit => threads.Where(thread => !PrivateThreadStore.IsKnown(unit, thread)).Select(thread => (ChannelId?)thread).FirstOrDefault(),
        cancellation);

    /// <summary>Writes down a step, and tells whoever should hear of it.</summary>
    public Task NoteAsync(CardRef thread, Action<WriteUnit> step, ThreadNews? news, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            step(unit);
            if (news is not null) _sources[thread.Kind].Happened(unit, thread, news);
            return true;
        },
        cancellation);

    /// <summary>It stands nowhere any more, or cannot: nothing of it is kept.</summary>
    public void Lost(WriteUnit unit, CardRef thread, ThreadNews news)
    {
        if (PrivateThreadStore.Find(unit, thread) is null) return;
        PrivateThreadStore.Forget(unit, thread);
        _sources[thread.Kind].Happened(unit, thread, news);
    }

    /// <summary>A row about it is given up.</summary>
    public void Failed(WriteUnit unit, OutboxRow row, DeliveryFault fault)
    {
        var thread = row.Entry.Card!;
        ThreadPeopleStore.ForgetLeaving(unit, thread);
        if (row.Entry.Text is { } text) _sources[thread.Kind].Happened(unit, thread, new ThreadNews.Unsaid(text));
        else if (PrivateThreadStore.Find(unit, thread) is { Thread: null } or { Opening: null }) Impossible(unit, thread, fault);
    }

    private void Impossible(WriteUnit unit, CardRef thread, DeliveryFault fault)
    {
        if (fault is DeliveryFault.Forbidden or DeliveryFault.ChannelGone) CardBook.Broken(unit, thread.Guild, PrivateThreadStore.Find(unit, thread)!.Parent, fault);
        Lost(unit, thread, new ThreadNews.Impossible(fault));
    }
}
