using CineBot.Features.Members;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Lists.Again;

public sealed class AgainTests : IAsyncLifetime
{
    private const string Cléo = "c:cleo-de-5-a-7-1962";

    private static readonly ChannelId NorasDoor = new(Nora.Value);

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Agnès, Cléo, "Parce que Varda");
        await _club.DeliverAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Il y a quinze jours, tu m’as demandé de te reparler de **Cléo de 5 à 7**.")]
    [InlineData("en-GB", "A fortnight ago you asked me to mention **Cléo from 5 to 7** again.")]
    public async Task Who_asks_for_it_is_asked_once_after_a_fortnight_and_not_before(string locale, string words)
    {
        _club.Locale = locale;
        var wished = await _club.PressAsync(Nora, "recommendation.wish", 1);
        var asked = await _club.PressAsync(Nora, wished.Button("wish.again"));
        Assert.Equal("wish.again.set", asked.Key());

        await _club.DeliverAfterAsync(TimeSpan.FromDays(14.9));
        Assert.Null(_club.Shown(NorasDoor));
        await _club.DeliverAfterAsync(TimeSpan.FromHours(4));
        Assert.Contains(words, _club.Shown(NorasDoor));
        for (var day = 0; day < 40; day++) await _club.DeliverAfterAsync(TimeSpan.FromDays(1));

        Assert.Single(Told());
    }

    [Fact]
    public async Task Who_did_not_ask_hears_nothing()
    {
        await _club.PressAsync(Nora, "recommendation.wish", 1);

        for (var day = 0; day < 40; day++) await _club.DeliverAfterAsync(TimeSpan.FromDays(1));

        Assert.Empty(Told());
        Assert.Equal(0, await _club.CountAsync("messages"));
    }

    [Theory]
    [InlineData("recommendation.seen", "1")]
    [InlineData("film.seen", Cléo)]
    [InlineData("film.judge", Cléo, "loved")]
    [InlineData("recommendation.unwish", "1")]
    [InlineData("film.unwish", Cléo)]
    [InlineData("wish.again-off", Cléo)]
    [InlineData("my-films.mark", Cléo, "see")]
    public async Task It_vanishes_with_the_wish_or_when_it_is_taken_back(string path, params string[] ids)
    {
        await AskAsync();

        await _club.PressAsync(Nora, path, [.. ids]);
        await _club.DeliverAfterAsync(TimeSpan.FromDays(16));

        Assert.Empty(Told());
        Assert.Equal(0, await _club.CountAsync("asked_again"));
        Assert.Equal(0, await NoticesAsync());
    }

    [Fact]
    public async Task It_goes_with_an_erasure()
    {
        await AskAsync();

        var eraser = _club.Part<Eraser>();
        var entry = eraser.Announce(Nora, Instant.FromDateTimeOffset(_club.Time.GetUtcNow()));
        await _club.WriteAsync(unit => eraser.Erase(unit, Nora, entry));
        await _club.DeliverAfterAsync(TimeSpan.FromDays(16));

        Assert.Empty(Told());
        Assert.Equal(0, await _club.CountAsync("asked_again"));
    }

    [Fact]
    public async Task Asking_twice_is_being_asked_once_from_the_second_time_on()
    {
        await AskAsync();
        _club.Time.Advance(TimeSpan.FromDays(10));
        await _club.PressAsync(Nora, "wish.again", Cléo);

        await _club.DeliverAfterAsync(TimeSpan.FromDays(6));
        Assert.Empty(Told());
        await _club.DeliverAfterAsync(TimeSpan.FromDays(10));

        Assert.Single(Told());
        Assert.Equal(1, await _club.CountAsync("asked_again"));
    }

    [Fact]
    public async Task It_waits_until_quiet_hours_are_over()
    {
        var now = Instant.FromDateTimeOffset(_club.Time.GetUtcNow());
        var hour = now.InUtc().Hour;
        await _club.WriteAsync(unit => MemberStore.SetHours(unit, Nora, DateTimeZone.Utc, new(hour * 60, ((hour + 6) % 24) * 60)));
        await AskAsync();

        await _club.DeliverAfterAsync(TimeSpan.FromDays(15) + TimeSpan.FromMinutes(5));
        Assert.Empty(Told());
        await _club.DeliverAfterAsync(TimeSpan.FromHours(6));

        Assert.Single(Told());
    }

    [Fact]
    public async Task In_a_pause_it_waits_in_ones_messages()
    {
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, unit.Now + Duration.FromDays(60)));
        await AskAsync();

        await _club.DeliverAfterAsync(TimeSpan.FromDays(16));

        Assert.Empty(Told());
        Assert.Equal(1, await _club.CountAsync("messages"));
    }

    [Fact]
    public async Task Behind_a_closed_door_it_waits_in_ones_messages_too()
    {
        await AskAsync();
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed);

        await _club.DeliverAfterAsync(TimeSpan.FromDays(16));

        Assert.Null(_club.Shown(NorasDoor));
        Assert.Equal(1, await _club.CountAsync("messages"));
    }

    [Fact]
    public async Task What_is_pressed_under_it_does_what_it_says_and_it_can_be_asked_for_anew()
    {
        await AskAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromDays(16));
        Assert.Single(Told());

        await _club.PressAsync(Nora, "wish.again", Cléo);
        await _club.DeliverAfterAsync(TimeSpan.FromDays(16));

        Assert.Equal(2, Told().Count);
    }

    [Fact]
    public async Task A_film_that_is_no_wish_cannot_be_asked_about_and_outside_a_server_nothing_is_offered()
    {
        var refused = await _club.PressAsync(Nora, "wish.again", Cléo);
        _club.Guild = null;
        var wished = await _club.PressAsync(Nora, "film.wish", Cléo);
        var outside = await _club.PressAsync(Nora, "wish.again", Cléo);

        Assert.Equal("wish.again.not_wished", refused.Key());
        Assert.DoesNotContain(wished.Reply.Buttons, button => button.Path == "wish.again");
        Assert.Equal("common.server_only", outside.Key());
        Assert.Equal(0, await _club.CountAsync("asked_again"));
    }

    private async Task AskAsync()
    {
        await _club.PressAsync(Nora, "recommendation.wish", 1);
        Assert.Equal("wish.again.set", (await _club.PressAsync(Nora, "wish.again", Cléo)).Key());
    }

    private IReadOnlyList<string> Told() => [.. _club.Delivery.Calls.Where(call => call == $"post {Nora.Value}")];

    private Task<long> NoticesAsync() => _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM outbox WHERE action = 'notice' AND state = 'due'")!.Value);
}
