using CineBot.Features.Calls;
using CineBot.Features.Settings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>What moderators see of calls, and what they do not.</summary>
public sealed class ModeratingTests : IAsyncLifetime
{
    private static readonly CallRole Extras = new(1, null, "figurants", 12);
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Agnès));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Moderators_see_what_waits_for_them_and_no_applications()
    {
        var held = await HeldAsync();
        var list = _club.Words(await _club.AskAsync(Agnès, "film-shoot.manage"));
        var panel = await _club.PressAsync(Agnès, "call.manage", held.Number);

        Assert.Contains("1 annonce attend la modération", list, StringComparison.Ordinal);
        Assert.Contains("Une société cherche des bénévoles.", _club.Words(panel), StringComparison.Ordinal);
        Assert.DoesNotContain(panel.Reply.Buttons, button => button.Path is "call.applicants" or "call.change" or "call.complete");
    }

    [Theory]
    [InlineData("call.approve")]
    [InlineData("call.send-back")]
    [InlineData("call.take")]
    public async Task Who_does_not_moderate_decides_nothing(string path)
    {
        var held = await HeldAsync();

        Assert.Equal("settings.ask_moderators", (await _club.PressAsync(Karim, path, held.Number)).Key());
        Assert.Equal(CallState.Held, (await _club.CallAsync(held.Number)).State);
    }

    [Fact]
    public async Task A_moderator_suspends_what_somebody_holds_and_they_are_told()
    {
        var call = await _club.StoreAsync(null, Extras);

        await _club.PressAsync(Agnès, "call.suspend", call.Number);

        Assert.Equal(CallState.Suspended, (await _club.CallAsync(call.Number)).State);
        Assert.Equal("manage.news.suspended", await ManagingTests.ToldAsync(_club, Nora));
    }

    [Fact]
    public async Task A_call_that_nobody_holds_is_taken_over_and_one_that_somebody_holds_is_not()
    {
        var orphan = await _club.StoreAsync(call => call with { Owner = null, State = CallState.Suspended }, Extras);
        var held = await _club.StoreAsync(null, Extras);

        Assert.Contains("Sans personne pour les tenir", _club.Words(await _club.AskAsync(Agnès, "film-shoot.manage")), StringComparison.Ordinal);
        Assert.Equal("manage.done.take", (await _club.PressAsync(Agnès, "call.take", orphan.Number)).Key());
        Assert.Equal("manage.not_free", (await _club.PressAsync(Agnès, "call.take", held.Number)).Key());

        Assert.Equal(Agnès, (await _club.CallAsync(orphan.Number)).Owner);
        Assert.Equal(Nora, (await _club.CallAsync(held.Number)).Owner);
    }

    private Task<Call> HeldAsync() => _club.StoreAsync(call => call with { State = CallState.Held, HoldReason = "Une société cherche des bénévoles.", PublishedAt = null }, Extras);
}
