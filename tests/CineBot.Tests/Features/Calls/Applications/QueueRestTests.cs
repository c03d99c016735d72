using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>When a seat that comes free is offered to nobody: while the call takes nobody, and once the shoot has begun.</summary>
public sealed class QueueRestTests : IAsyncLifetime
{
    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _call = await _club.ExtrasAsync(1);
        foreach (var member in new[] { Karim, Zoé }) await _club.ComeAsync(member, _call);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task While_it_is_suspended_who_waits_waits_on_and_is_asked_when_it_goes_on()
    {
        await _club.PressAsync(Nora, "call.suspend", _call.Number);
        await _club.PressAsync(Karim, "call.withdraw", _call.Number, 1);
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(_call, Zoé));

        await _club.PressAsync(Nora, "call.resume", _call.Number);

        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(_call, Zoé));
    }

    [Fact]
    public async Task Once_the_shoot_has_begun_nobody_is_asked_to_come_to_it()
    {
        await _club.PassToAsync(ApplicationHabits.Saturday.PlusMinutes(30));
        await _club.PressAsync(Karim, "call.withdraw", _call.Number, 1);

        Assert.Equal(ApplicationState.Withdrawn, await _club.StateAsync(_call, Karim));
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(_call, Zoé));
    }
}
