using System.Text;
using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class DispatchInboxTests
{
    private const string Ready =
        """{"v":10,"session_id":"s-1","resume_gateway_url":"wss://eu.discord.gg","user":{"id":"42","username":"cinebot"},"guilds":[{"id":"7","unavailable":true}],"hello":{"new":[1]}}""";

    private readonly Wire _wire = new();
    private readonly EventQueue _events = new();
    private readonly ShardSession _session = new();
    private readonly SilenceWatch _watch;
    private readonly DispatchInbox _inbox;

    public DispatchInboxTests()
    {
        var shard = new ShardId(0, 1);
        _watch = new(_wire.Runtime, suspect: false);
        _inbox = new(_wire.Runtime, new(shard, _session, new(new RememberedState(), shard, _wire.Runtime)), _events, _watch);
    }

    [Fact]
    public void READY_begins_the_session_whatever_else_it_says()
    {
        Assert.Null(Accept("READY", 1, Ready));

        Assert.Equal(new("s-1", Wire.Address("eu.discord.gg"), "42"), _session.Current);
        Assert.Equal("7", _session.Guilds.Any);
        Assert.True(_watch.IsEstablished);
        Assert.Equal(1, _events.Count);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"READY\"")]
    [InlineData("{}")]
    [InlineData("""{"session_id":null,"resume_gateway_url":"wss://eu.discord.gg","user":{"id":"42"}}""")]
    [InlineData("""{"session_id":"","resume_gateway_url":"wss://eu.discord.gg","user":{"id":"42"}}""")]
    [InlineData("""{"session_id":17,"resume_gateway_url":"wss://eu.discord.gg","user":{"id":"42"}}""")]
    [InlineData("""{"session_id":"s-1","resume_gateway_url":"wss://eu.discord.gg","user":null}""")]
    [InlineData("""{"session_id":"s-1","resume_gateway_url":"wss://eu.discord.gg","user":{"id":"42"},"guilds":"none"}""")]
    [InlineData("""{"session_id":"s-1","resume_gateway_url":"wss://example.org","user":{"id":"42"}}""")]
    [InlineData("""{"session_id":"s-1","resume_gateway_url":"ws://127.0.0.1:1","user":{"id":"42"}}""")]
    [InlineData("""{"session_id":"s-1","user":{"id":"42"}}""")]
    public void Row_10_A_malformed_READY_ends_the_connection(string data)
    {
        Assert.Equal(NextStep.Identify, Accept("READY", 1, data)?.Next);

        Assert.Null(_session.Current);
        Assert.False(_watch.IsEstablished);
        Assert.Equal(0, _events.Count);
    }

    [Fact]
    public void Row_10_A_READY_with_a_hole_among_its_guilds_is_good_enough()
    {
        Assert.Null(Accept("READY", 1, Ready.Replace("""[{"id":"7","unavailable":true}]""", """[null,{},{"id":"8"}]""", StringComparison.Ordinal)));

        Assert.Equal("8", _session.Guilds.Any);
    }

    [Fact]
    public void Row_12_What_came_before_in_the_same_session_is_not_queued_again()
    {
        Accept("READY", 1, Ready);
        for (var sequence = 2; sequence <= 50; sequence++) Accept("CHANNEL_UPDATE", sequence, "{}");

        for (var sequence = 2; sequence <= 50; sequence++) Accept("CHANNEL_UPDATE", sequence, "{}");

        Assert.Equal(50, _events.Count);
        Assert.Equal(50, _session.Sequence);
    }

    [Fact]
    public void A_new_session_counts_from_one_again()
    {
        Accept("READY", 1, Ready);
        Accept("CHANNEL_UPDATE", 900, "{}");

        Accept("READY", 1, Ready.Replace("s-1", "s-2", StringComparison.Ordinal));
        Accept("CHANNEL_UPDATE", 2, "{}");

        Assert.Equal(2, _session.Sequence);
        Assert.Equal(4, _events.Count);
    }

    [Theory]
    [InlineData("""{"id":"7","unavailable":true}""")]
    [InlineData("""{"id":"7"}""")]
    public void Row_37_A_guild_that_is_down_or_left_is_not_asked_until_it_is_back(string gone)
    {
        Accept("READY", 1, Ready);

        Accept("GUILD_DELETE", 2, gone);
        Assert.Null(_session.Guilds.Any);

        Accept("GUILD_CREATE", 3, """{"id":"7","name":"Les Glaneuses"}""");
        Assert.Equal("7", _session.Guilds.Any);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":7}""")]
    public void A_guild_event_that_cannot_be_read_is_passed_on_all_the_same(string data)
    {
        Accept("READY", 1, Ready);

        Assert.Null(Accept("GUILD_DELETE", 2, data));
        Assert.Equal(2, _events.Count);
        Assert.Equal("7", _session.Guilds.Any);
    }

    [Fact]
    public void A_dispatch_without_a_name_is_ignored()
    {
        Assert.Null(Accept(null, 1, "{}"));
        Assert.Equal(0, _events.Count);
    }

    private ConnectionEnd? Accept(string? name, long sequence, string data) =>
        _inbox.Accept(new(GatewayOp.Dispatch, name, sequence, Encoding.UTF8.GetBytes(data)));
}
