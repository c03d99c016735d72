using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>Two who keep apart never have seats of the same shoot; neither of them, nor its owner, learns why one of them waits.</summary>
public sealed class ApartSeatsTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_comes_second_waits_like_others_and_is_asked_when_the_first_leaves(bool isChoiceOfTheFirst)
    {
        var call = await _club.ExtrasAsync(3);
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, isChoiceOfTheFirst ? Karim : Zoé, [isChoiceOfTheFirst ? Zoé : Karim]));

        Assert.Equal("application.coming", (await _club.ComeAsync(Karim, call)).Key());
        Assert.Equal("application.queued", (await _club.ComeAsync(Zoé, call)).Key());
        Assert.Equal("application.coming", (await _club.ComeAsync(Maya, call)).Key());
        await _club.PressAsync(Maya, "call.withdraw", call.Number, 1);
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(call, Zoé));
        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);

        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Zoé));
        Assert.Equal("application.queued", (await _club.ComeAsync(Karim, call)).Key());
    }

    [Fact]
    public async Task Answers_published_together_seat_the_first_who_asked_and_let_the_other_wait()
    {
        var call = await _club.CastAsync(2);
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Zoé, [Karim]));

        await _club.OfferAsync(call, Zoé, Karim);

        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Zoé));
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(call, Karim));
        await _club.PressAsync(Zoé, "call.withdraw", call.Number, 1);
        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Karim));
    }

    [Fact]
    public async Task Of_two_at_once_one_has_a_seat()
    {
        var call = await _club.ExtrasAsync(9);
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Zoé, [Karim]));

        await Task.WhenAll(_club.ComeAsync(Zoé, call), _club.ComeAsync(Karim, call));

        Assert.Equal(1, await _club.InAsync(call, ApplicationState.Confirmed));
        Assert.Equal(1, await _club.InAsync(call, ApplicationState.Waiting));
    }

    [Fact]
    public async Task Whoever_leaves_one_role_makes_room_for_whom_they_kept_waiting_in_another()
    {
        var call = await _club.ShootAsync(CallKind.Extras, [ApplicationHabits.Saturday], null, new CallRole(1, null, "figurant·e", 2), new CallRole(2, null, "passant·e", 2));
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Zoé, [Karim]));
        await _club.ComeAsync(Karim, call);
        await _club.PressAsync(Zoé, "call.come", call.Number, 2);

        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);

        var waiting = await _club.ReadAsync(unit => ApplicationStore.Find(unit, Server, call.Number, 2, Zoé));
        Assert.Equal(ApplicationState.Offered, waiting!.State);
    }
}
