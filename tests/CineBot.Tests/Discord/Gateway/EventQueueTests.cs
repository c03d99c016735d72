using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class EventQueueTests
{
    private readonly EventQueue _queue = new(interactions: 3, others: 3);

    [Fact]
    public async Task Interactions_overtake_everything_else_and_keep_their_order()
    {
        Add("GUILD_CREATE", 1);
        Add("INTERACTION_CREATE", 2);
        Add("CHANNEL_DELETE", 3);
        Add("INTERACTION_CREATE", 4);

        Assert.Equal([2, 4, 1, 3], await SequencesAsync());
    }

    [Fact]
    public async Task Of_too_many_interactions_the_oldest_are_dropped()
    {
        for (var sequence = 1; sequence <= 5; sequence++) Assert.Equal(sequence <= 3, Add("INTERACTION_CREATE", sequence));

        Assert.Equal(2, _queue.Dropped);
        Assert.Equal([3, 4, 5], await SequencesAsync());
    }

    [Fact]
    public async Task Of_too_many_others_the_newest_are_dropped_and_the_gap_is_told_once_per_shard()
    {
        for (var sequence = 1; sequence <= 5; sequence++) Add("GUILD_UPDATE", sequence);
        Add("GUILD_UPDATE", 1, shard: 1);
        _queue.Complete();

        var read = await _queue.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync();

        Assert.Equal(3, _queue.Dropped);
        Assert.Equal(
            [(0, "GUILD_UPDATE"), (0, "GUILD_UPDATE"), (0, "GUILD_UPDATE"), (0, GatewayEvent.Gap), (1, GatewayEvent.Gap)],
            read.Select(received => (received.Shard, received.Name)));
    }

    [Fact]
    public async Task A_flood_of_other_events_takes_no_room_from_interactions()
    {
        for (var sequence = 1; sequence <= 50; sequence++) Add("GUILD_UPDATE", sequence);

        Assert.True(Add("INTERACTION_CREATE", 51));
        Assert.Equal(51, (await SequencesAsync())[0]);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_reader_waits_for_what_comes_later()
    {
        await using var reader = _queue.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();
        var next = reader.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);

        Add("INTERACTION_CREATE", 1);

        Assert.True(await next);
        Assert.Equal(1, reader.Current.Sequence);
    }

    private bool Add(string name, long sequence, int shard = 0) => _queue.Enqueue(new(shard, name, default, sequence));

    private async Task<IReadOnlyList<long>> SequencesAsync()
    {
        _queue.Complete();
        return await _queue.ReadAllAsync(TestContext.Current.CancellationToken).Select(received => received.Sequence).ToListAsync();
    }
}
