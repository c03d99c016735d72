using CineBot.Discord.Rest;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Discord.Rest;

public sealed class BucketsTests
{
    private static readonly Route Send = Route.InChannel(HttpMethod.Post, new ChannelId(77), $"/messages");
    private static readonly Route Edit = Route.InChannel(HttpMethod.Patch, new ChannelId(77), $"/messages/{5}");
    private readonly ManualTime _time = new(new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly Buckets _buckets;

    public BucketsTests() => _buckets = new Buckets(_time);

    [Fact]
    public void One_message_or_another_of_a_channel_is_the_same_bucket() =>
        Assert.Same(_buckets.Rent(Edit), _buckets.Rent(Route.InChannel(HttpMethod.Patch, new ChannelId(77), $"/messages/{6}")));

    [Fact]
    public void Another_channel_another_method_another_token_is_another_bucket()
    {
        var routes = new[]
        {
            Send, Edit, Route.InChannel(HttpMethod.Post, new ChannelId(78), $"/messages"),
            Route.WithToken(HttpMethod.Post, "webhooks", 7, "agnes", $""), Route.WithToken(HttpMethod.Post, "webhooks", 7, "nora", $""),
        };

        Assert.Equal(routes.Length, routes.Select(_buckets.Rent).Distinct().Count());
    }

    [Fact]
    public void Routes_that_Discord_counts_together_share_a_window_within_a_channel()
    {
        var (send, edit) = (_buckets.Rent(Send), _buckets.Rent(Edit));
        var elsewhere = _buckets.Rent(Route.InChannel(HttpMethod.Post, new ChannelId(78), $"/messages"));

        _buckets.Name(Send, send, "abcd");
        _buckets.Name(Edit, edit, "abcd");
        _buckets.Name(Route.InChannel(HttpMethod.Post, new ChannelId(78), $"/messages"), elsewhere, "abcd");

        Assert.Same(send.Window, edit.Window);
        Assert.NotSame(send.Window, elsewhere.Window);
    }

    [Fact]
    public void Tokens_of_the_past_are_forgotten_and_requests_under_way_are_not()
    {
        for (var token = 0; token < 1_000; token++) _buckets.Return(_buckets.Rent(Route.WithToken(HttpMethod.Post, "webhooks", 7, $"t{token}", $"")));
        var held = _buckets.Rent(Send);

        _time.Advance(TimeSpan.FromMinutes(17));

        Assert.Same(held, _buckets.Rent(Send));
        Assert.Equal(1, _buckets.Count);
    }
}
