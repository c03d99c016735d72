using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>Holding a call with somebody.</summary>
public sealed class HoldingTogetherTests : IAsyncLifetime
{
    private static readonly CallRole Extras = new(1, null, "figurants", 12);
    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _call = await _club.StoreAsync(null, Extras);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Whoever_is_asked_holds_it_too_only_once_they_agree()
    {
        Assert.Equal("manage.coowner.asked", (await AskAsync(Nora, Karim)).Key());
        Assert.Null((await NowAsync()).CoOwner);
        Assert.Equal("manage.news.coowner_asked", await ManagingTests.ToldAsync(_club, Karim));

        Assert.Equal("manage.coowner.agreed", (await _club.PressAsync(Karim, "call.coowner-yes", _call.Number)).Key());

        Assert.Equal((Nora, Karim), await NowAsync() switch { var call => (call.Owner, call.CoOwner) });
        Assert.Equal("manage.news.coowner_agreed", await ManagingTests.ToldAsync(_club, Nora));
        Assert.Equal("manage.done.suspend", (await _club.PressAsync(Karim, "call.suspend", _call.Number)).Key());
    }

    [Fact]
    public async Task Who_was_not_asked_agrees_to_nothing()
    {
        await AskAsync(Nora, Karim);

        Assert.Equal("manage.coowner.not_asked", (await _club.PressAsync(Zoé, "call.coowner-yes", _call.Number)).Key());
        await AskAsync(Nora, Maya);
        Assert.Equal("manage.coowner.not_asked", (await _club.PressAsync(Karim, "call.coowner-yes", _call.Number)).Key());
        Assert.Null((await NowAsync()).CoOwner);
    }

    [Fact]
    public async Task A_no_is_told_and_asks_for_nothing_more()
    {
        await AskAsync(Nora, Karim);
        await _club.PressAsync(Karim, "call.coowner-no", _call.Number);

        Assert.Equal("manage.news.coowner_declined", await ManagingTests.ToldAsync(_club, Nora));
        Assert.Equal("manage.coowner.not_asked", (await _club.PressAsync(Karim, "call.coowner-yes", _call.Number)).Key());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_leaves_it_to_the_other(bool isOwner)
    {
        await AskAsync(Nora, Karim);
        await _club.PressAsync(Karim, "call.coowner-yes", _call.Number);
        var (leaving, staying) = isOwner ? (Nora, Karim) : (Karim, Nora);

        Assert.Equal("manage.coowner.left", (await _club.PressAsync(leaving, "call.coowner-leave", _call.Number)).Key());

        Assert.Equal((staying, null), await NowAsync() switch { var call => (call.Owner, call.CoOwner) });
        Assert.Equal("manage.news.coowner_left", await ManagingTests.ToldAsync(_club, staying));
    }

    [Fact]
    public async Task Who_holds_it_alone_cannot_leave_it_to_nobody() =>
        Assert.Equal("manage.coowner.alone", (await _club.PressAsync(Nora, "call.coowner-leave", _call.Number)).Key());

    [Fact]
    public async Task Somebody_who_keeps_away_is_not_available_and_nobody_learns_why()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO kept_away (member_id, other_member_id, set_at) VALUES (@one, @other, 1)", new { one = Karim, other = Nora }));

        Assert.Equal("manage.coowner.not_free", (await AskAsync(Nora, Karim)).Key());
        Assert.Equal(0, await _club.CountAsync("call_invitations"));
    }

    private Task<Answered> AskAsync(MemberId owner, MemberId other) => _club.SendAsync(_club.Press(owner, "call.coowner-ask", _call.Number) with { Picked = [$"{other}"] });

    private Task<Call> NowAsync() => _club.CallAsync(_call.Number);
}
