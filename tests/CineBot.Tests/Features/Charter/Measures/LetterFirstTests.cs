using CineBot.Features.Charter.Measures;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;

namespace CineBot.Tests.Features.Charter.Measures;

/// <summary>Whoever is excluded can be told nothing any more: an exclusion never comes before the end of its letter, nor between its parts.</summary>
public sealed class LetterFirstTests : IAsyncLifetime
{
    // Signs that Discord's markup makes twice as long: the letter takes two messages.
    private static readonly (string Field, string Words) Long = ("facts", string.Concat(Enumerable.Repeat($"Mardi {new string('.', 74)}", 12)));

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_its_first_part_held_up_and_its_last_delivered_nobody_is_put_out_yet(bool isGrave)
    {
        var one = await _club.HeardAsync(isGrave ? CineBot.Features.Charter.Cases.Gravity.Grave : CineBot.Features.Charter.Cases.Gravity.Breach);
        await _club.SettleAsync();
        _club.Delivery.Fail("post", DeliveryFault.Unavailable);
        await _club.ProposeAsync(CaseHabits.Inès, one, "exclusion", Long);
        await _club.PressAsync(CaseHabits.Paul, "moderation.agree", one.Code);
        if (isGrave) await _club.ManageAsync(CaseHabits.Anatole, "moderation.agree", one.Code);

        await _club.SettleAsync();
        Assert.Contains("(suite)", Assert.Single(_club.MailTo(Sacha)), StringComparison.Ordinal);
        await _club.TickAsync();
        Assert.False(IsPutOut());

        await _club.LaterAsync(TimeSpan.FromSeconds(10));
        await _club.LaterAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(2, _club.MailTo(Sacha).Count);
        Assert.True(IsPutOut());
    }

    [Fact]
    public async Task Where_it_is_grave_its_hour_waits_for_a_letter_that_discord_cannot_take()
    {
        var one = await _club.HeardAsync(CineBot.Features.Charter.Cases.Gravity.Grave);
        await _club.DeliverAsync();
        _club.Delivery.Fail("post", DeliveryFault.Unavailable, times: 2);
        await _club.ProposeAsync(CaseHabits.Inès, one, "exclusion", Long);
        await _club.PressAsync(CaseHabits.Paul, "moderation.agree", one.Code);
        await _club.ManageAsync(CaseHabits.Anatole, "moderation.agree", one.Code);
        await _club.SettleAsync();
        Assert.Empty(_club.MailTo(Sacha));
        _club.Time.Advance(MeasureTimes.ReadWhereGrave.ToTimeSpan());

        await _club.TickAsync();
        await _club.Part<MemberActWorker>().TickAsync(TestContext.Current.CancellationToken);

        Assert.False(IsPutOut());
        Assert.True((await _club.MeasureAsync()).CarryAt > (await _club.MeasureAsync()).NotifiedAt + MeasureTimes.ReadWhereGrave);
        await _club.LaterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _club.MailTo(Sacha).Count);
        Assert.True(IsPutOut());
    }

    [Fact]
    public async Task It_does_not_wait_for_ever()
    {
        _club.Delivery.Fail("post", DeliveryFault.Unavailable, times: 400);
        await _club.DecideGraveAsync("exclusion");
        await _club.SettleAsync();
        for (var minutes = 0; minutes < 60; minutes += 5) await _club.LaterAsync(TimeSpan.FromMinutes(5));
        Assert.False(IsPutOut());

        await _club.LaterAsync(TimeSpan.FromMinutes(5));

        Assert.True(IsPutOut());
        Assert.Empty(_club.MailTo(Sacha));
    }

    [Fact]
    public async Task With_one_part_delivered_and_the_other_waiting_it_begins_once_that_was_opened()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed);
        await _club.DecideAsync("exclusion", Long);
        await _club.SettleAsync();
        Assert.Single(_club.MailTo(Sacha));
        Assert.Single(await _club.LettersAsync(Sacha));
        Assert.False(IsPutOut());

        await _club.PressAsync(Sacha, "messages.open");
        await _club.SettleAsync();

        Assert.True(IsPutOut());
    }

    private bool IsPutOut() => _club.Hand.Done.Any(done => done.StartsWith("exclude", StringComparison.Ordinal));
}
