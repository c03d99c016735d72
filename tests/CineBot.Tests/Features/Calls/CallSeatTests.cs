using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

public sealed class CallSeatTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Of_two_hundred_who_take_a_seat_at_once_exactly_as_many_get_one_as_there_are()
    {
        var call = await _club.StoreAsync(roles: new CallRole(1, null, "figurant·e", 12));

        var taken = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => TakeAsync(call)));

        Assert.Equal(12, taken.Count(took => took));
        Assert.Equal(0, Assert.Single(await _club.RolesAsync(call.Number)).SeatsLeft);
    }

    [Fact]
    public async Task Seats_of_newcomers_are_left_to_them()
    {
        var call = await _club.StoreAsync(roles: new CallRole(1, null, "perchiste", 3) { NewcomerSeats = 2 });

        Assert.True(await TakeAsync(call));
        Assert.False(await TakeAsync(call));
        Assert.True(await TakeAsync(call, isNewcomer: true));
        Assert.False(await TakeAsync(call));
        Assert.True(await TakeAsync(call, isNewcomer: true));
        Assert.False(await TakeAsync(call, isNewcomer: true));
    }

    [Theory]
    [InlineData("offered", 1)]
    [InlineData("confirmed", 1)]
    [InlineData("reconfirmed", 1)]
    [InlineData("waiting", 2)]
    [InlineData("shortlisted", 2)]
    [InlineData("withdrawn", 2)]
    [InlineData("declined", 2)]
    public async Task A_seat_is_held_by_an_offer_and_by_a_confirmation_and_by_nothing_else(string state, long left)
    {
        var call = await _club.StoreAsync(roles: new CallRole(1, null, "figurant·e", 2));
        await _club.ApplyAsync(call, 1, Karim, state);

        await _club.WriteAsync(unit => CallRoleStore.Give(unit, Server, call.Number, 1));

        Assert.Equal(left, Assert.Single(await _club.RolesAsync(call.Number)).SeatsLeft);
    }

    [Fact]
    public async Task Describing_a_role_again_counts_the_seats_that_are_taken()
    {
        var call = await _club.StoreAsync(roles: new CallRole(1, null, "figurant·e", 2) { NewcomerSeats = 1 });
        await _club.ApplyAsync(call, 1, Karim, "confirmed");
        await _club.ApplyAsync(call, 1, Zoé, "confirmed", isNewcomer: true);

        await _club.WriteAsync(unit => CallRoleStore.Set(unit, Server, call.Number, new(1, "figurant", "figurant·e", 5) { NewcomerSeats = 2 }));

        var role = Assert.Single(await _club.RolesAsync(call.Number));
        Assert.Equal((3, 1, "figurant"), (role.SeatsLeft, role.NewcomerLeft, role.Slug));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(501)]
    [InlineData(1_000_000_000_000)]
    public async Task The_database_itself_refuses_a_number_of_seats_that_cannot_be(long seats)
    {
        var call = await _club.StoreAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => _club.WriteAsync(unit => CallRoleStore.Set(unit, Server, call.Number, new(1, null, "figurant·e", seats))));

        Assert.Equal(0, await _club.CountAsync("call_roles"));
    }

    [Fact]
    public async Task Seats_that_are_no_longer_kept_for_newcomers_go_to_whoever_waits()
    {
        var call = await _club.ExtrasAsync(2, newcomers: 2);
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO applications (guild_id, number, role, member_id, state, queue, is_newcomer, submitted_at) VALUES (@guild, @number, 1, @member, 'waiting', 1, 0, @now)", new { guild = Server, number = call.Number, member = Karim, now = unit.Now }));

        await _club.FillAsync(Nora, (await _club.SendAsync(_club.Press(Nora, "call.role", call.Number) with { Picked = ["1"] })).Form(), ("newcomers", "1"));

        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Karim));
    }

    private Task<bool> TakeAsync(Call call, bool isNewcomer = false) =>
        _club.Database.WriteAsync(unit => CallRoleStore.Take(unit, Server, call.Number, 1, isNewcomer), TestContext.Current.CancellationToken);
}
