using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

public sealed class WordsTests : IAsyncLifetime
{
    private static readonly CardRef Card = new(Server, "recommendation", 1);
    private static readonly Text Words = new("recommendation.wished", "Cléo");
    private Club _club = null!;

    private Instant Now => Instant.FromDateTimeOffset(_club.Time.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_hangs_on_a_card_waits_until_it_is_posted()
    {
        _club.Delivery.Fail("post", DeliveryFault.Unavailable);
        await ThreadAndRemarkAsync();

        await _club.DeliverAsync();
        Assert.Empty(_club.Delivery.Standing);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        var thread = Assert.Single(_club.Delivery.Threads).Key;
        Assert.Contains("est dans tes envies", _club.Shown(thread));
    }

    [Fact]
    public async Task Rows_of_one_card_go_out_in_their_order()
    {
        await ThreadAndRemarkAsync();
        await _club.DeliverAsync();

        var thread = Assert.Single(_club.Delivery.Threads).Key;
        Assert.Equal(["post 500", "thread 500", $"post {thread}"], _club.Delivery.Calls);
    }

    [Fact]
    public async Task Row_33_an_archived_thread_is_opened_again_to_say_something()
    {
        await ThreadAndRemarkAsync();
        _club.Delivery.Fail("post", DeliveryFault.ThreadArchived);
        await _club.DeliverAsync();

        Assert.Contains("unarchive 500", _club.Delivery.Calls);
        Assert.Equal(2, _club.Delivery.Standing.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task What_is_said_late_says_so_also_when_a_first_try_failed(int failures)
    {
        await _club.DeliverAsync();
        await _club.WriteAsync(unit => _club.Part<Outbox>().Remark(unit, Card, Words, Now + Duration.FromHours(1), Now + Duration.FromHours(9)));
        _club.Delivery.Fail("post", DeliveryFault.Unavailable, failures);

        await _club.DeliverAfterAsync(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(failures == 0 ? 6 : 1));
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(6));

        Assert.Contains("envoyé en retard", _club.Shown(Recos));
    }

    [Fact]
    public async Task What_is_said_in_time_does_not_say_it_is_late()
    {
        await TellAsync(byMessage: true);
        await _club.DeliverAsync();

        Assert.DoesNotContain("retard", _club.Shown(new(Karim.Value)));
        Assert.Contains("est dans tes envies", _club.Shown(new(Karim.Value)));
    }

    [Fact]
    public async Task Nobody_gets_a_private_message_who_did_not_choose_it()
    {
        await TellAsync(byMessage: false);
        await _club.DeliverAsync();

        Assert.Equal(0, _club.Delivery.Count("dm"));
        Assert.Equal(1, await WaitingAsync());
    }

    [Theory]
    [InlineData("dm")]
    [InlineData("post")]
    public async Task Row_34_closed_private_messages_make_it_wait_and_nothing_is_said_in_public(string verb)
    {
        await _club.DeliverAsync();
        await TellAsync(byMessage: true);
        _club.Delivery.Fail(verb, DeliveryFault.PrivateChannelClosed);

        await _club.DeliverAsync();

        Assert.Equal(1, await WaitingAsync());
        Assert.Single(_club.Delivery.Standing);
    }

    [Theory]
    [InlineData("Refused", 0)]
    [InlineData("Unavailable", 10)]
    public async Task What_cannot_be_delivered_to_a_person_waits_for_them(string fault, int minutes)
    {
        await _club.DeliverAsync();
        await TellAsync(byMessage: true);
        _club.Delivery.Fail("dm", Enum.Parse<DeliveryFault>(fault), times: 50);

        for (var minute = 0; minute <= minutes; minute++) await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await WaitingAsync());
    }

    private Task<int> ThreadAndRemarkAsync() => _club.WriteAsync(unit =>
    {
        _club.Part<Outbox>().OpenThread(unit, Card, "welcome.title");
        _club.Part<Outbox>().Remark(unit, Card, Words, Now, Now + Duration.FromHours(1));
    });

    private Task<int> TellAsync(bool byMessage) =>
        _club.WriteAsync(unit => _club.Part<Outbox>().Tell(unit, Server, Karim, Words, Now, Now + Duration.FromMinutes(8), byMessage));

    private Task<long> WaitingAsync() => _club.ReadAsync(unit => MessageStore.Count(unit, Karim));
}
