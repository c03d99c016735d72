using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Calls.Management;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>Seats are kept for newcomers, and not to the end: what they leave is for those who wait. Karim, Zoé and Chantal have been on a shoot before.</summary>
public sealed class KeptSeatTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        var before = await _club.ExtrasAsync(3, at: new(2026, 12, 12, 9, 0));
        foreach (var known in new[] { Karim, Zoé, Chantal }) await _club.ComeAsync(known, before);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Three_days_before_applications_end_they_are_offered_in_order_to_those_who_wait()
    {
        var call = await OpenAsync(closes: 13);
        foreach (var known in new[] { Karim, Zoé, Chantal }) await _club.ComeAsync(known, call);
        await _club.ComeAsync(Maya, call);
        Assert.Equal((ApplicationState.Waiting, ApplicationState.Confirmed), (await _club.StateAsync(call, Karim), await _club.StateAsync(call, Maya)));

        await AfterAsync(9.9);
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(call, Karim));
        Assert.Contains("pour débuter", await CardAsync(call), StringComparison.Ordinal);
        await AfterAsync(0.2);

        Assert.Equal(
            [ApplicationState.Offered, ApplicationState.Offered, ApplicationState.Waiting, ApplicationState.Confirmed],
            [await _club.StateAsync(call, Karim), await _club.StateAsync(call, Zoé), await _club.StateAsync(call, Chantal), await _club.StateAsync(call, Maya)]);
        Assert.Equal(["application.news.offered"], await _club.MessagesAsync(Karim));
        Assert.DoesNotContain("pour débuter", await CardAsync(call), StringComparison.Ordinal);
        Assert.Equal("application.coming", (await _club.PressAsync(Karim, "call.accept", call.Number, 1)).Key());
        Assert.Equal(0, (await _club.RoleAsync(call)).SeatsLeft);
    }

    [Fact]
    public async Task Where_nobody_waits_whoever_comes_next_has_one_and_it_stays_open_when_they_leave()
    {
        var call = await OpenAsync(closes: 13);
        await AfterAsync(10.1);

        Assert.Equal("application.coming", (await _club.ComeAsync(Karim, call)).Key());
        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);
        Assert.Equal("application.coming", (await _club.ComeAsync(Zoé, call)).Key());

        Assert.Equal((2L, 0L, 3L), (await _club.RoleAsync(call)) switch { var role => (role.SeatsLeft, role.NewcomerLeft, role.NewcomerSeats) });
    }

    [Fact]
    public async Task A_call_that_is_open_for_two_days_keeps_them_for_one()
    {
        var call = await OpenAsync(closes: 2);
        await _club.ComeAsync(Karim, call);

        await AfterAsync(0.9);
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(call, Karim));
        await AfterAsync(0.2);
        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Karim));
    }

    [Fact]
    public async Task An_owner_who_closes_early_opens_them_too()
    {
        var call = await OpenAsync(closes: 13);
        await _club.ComeAsync(Karim, call);

        await _club.PressAsync(Nora, "call.close", call.Number);

        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Karim));
        Assert.Equal("application.coming", (await _club.PressAsync(Karim, "call.accept", call.Number, 1)).Key());
    }

    [Fact]
    public async Task While_it_is_suspended_nobody_is_offered_anything_and_all_of_it_comes_when_it_goes_on()
    {
        var call = await OpenAsync(closes: 13);
        await _club.ComeAsync(Karim, call);
        await _club.PressAsync(Nora, "call.suspend", call.Number);

        await AfterAsync(11);
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(call, Karim));
        await _club.PressAsync(Nora, "call.resume", call.Number);
        await AfterAsync(0.01);

        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Karim));
    }

    private Task<Call> OpenAsync(double closes) => _club.ExtrasAsync(3, newcomers: 3, change: call => call with { ClosesAt = Instant.FromDateTimeOffset(_club.Time.GetUtcNow()) + Duration.FromDays(closes) });

    private Task<string> CardAsync(Call call) => _club.ReadAsync(unit =>
    {
        var card = _club.Part<IEnumerable<CineBot.Interactions.Outgoing.ICardSource>>().OfType<CallCard>().Single().Draw(unit, CallCard.RefTo(call))!;
        return _club.Words(new CineBot.Interactions.Answered(CineBot.Interactions.Reply.Show(card), CineBot.Interactions.Answer.Private, CineBot.Interactions.Language.French));
    });

    private async Task AfterAsync(double days)
    {
        _club.Time.Advance(TimeSpan.FromDays(days));
        await _club.Part<CareClock>().TickAsync(TestContext.Current.CancellationToken);
    }
}
