using CineBot.Features.Calls;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

public sealed class CallErasureTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_call_held_by_two_goes_on_with_the_other_without_the_word_of_the_one_who_left()
    {
        var call = await _club.StoreAsync(call => call with { CoOwner = Karim, Words = "Mon premier film", Pitch = "Un phare" }, new CallRole(1, null, "gardienne", 1));

        await EraseAsync(Nora);

        var left = await _club.CallAsync(call.Number);
        Assert.Equal((Karim, null, CallState.Published), (left.Owner, left.CoOwner, left.State));
        Assert.Equal(("La Digue", "Un phare", null), (left.Title, left.Pitch, left.Words));
        Assert.Equal("gardienne", Assert.Single(await _club.RolesAsync(call.Number)).Label);
    }

    [Fact]
    public async Task A_call_held_alone_is_suspended_without_a_word_of_whoever_left_and_keeps_who_was_confirmed()
    {
        var call = await _club.StoreAsync(call => call with { Words = "Mon premier film", PlaceCode = "93070", PlaceWords = "derrière l’école", Questions = "Sais-tu nager ?" }, new CallRole(1, "figurant", "nageurs", 2));
        await _club.ApplyAsync(call, 1, Karim, "confirmed");
        await _club.WriteAsync(unit => PracticalStore.Set(unit, Server, call.Number, new("3 quai du Vent", null, "06 01 02 03 04", null, null, null)));

        await EraseAsync(Nora);

        var left = await _club.CallAsync(call.Number);
        Assert.Equal((null, CallState.Suspended, "93070"), (left.Owner, left.State, left.PlaceCode));
        Assert.Equal(("", null, null, null), (left.Title, left.Words, left.PlaceWords, left.Questions));
        Assert.Equal(("figurant", ""), Assert.Single(await _club.RolesAsync(call.Number)) is var role ? (role.Slug, role.Label) : default);
        Assert.Equal(Practicals.None, await _club.ReadAsync(unit => PracticalStore.Find(unit, Server, call.Number)));
        Assert.Equal(1, await _club.CountAsync("applications"));
        Assert.Equal([(call.Number, CallAction.Suspend)], _club.Part<FollowedCalls>().Changes.Select(change => (change.Number, change.Action)));
    }

    [Theory]
    [InlineData("Draft")]
    [InlineData("Held")]
    public async Task What_nobody_else_has_read_goes(string state)
    {
        await _club.StoreAsync(call => call with { State = Enum.Parse<CallState>(state), PublishedAt = null }, new CallRole(1, null, "gardienne", 1));

        await EraseAsync(Nora);

        Assert.Equal((0, 0), (await _club.CountAsync("calls"), await _club.CountAsync("call_roles")));
    }

    [Fact]
    public async Task The_seat_of_whoever_left_is_free_and_those_who_wait_are_thought_of()
    {
        var call = await _club.StoreAsync(roles: new CallRole(1, null, "figurant·e", 2));
        await _club.ApplyAsync(call, 1, Karim, "confirmed");
        await _club.ApplyAsync(call, 1, Zoé, "waiting");
        await _club.WriteAsync(unit => CallRoleStore.Give(unit, Server, call.Number, 1));

        await EraseAsync(Karim);

        Assert.Equal(1, Assert.Single(await _club.RolesAsync(call.Number)).SeatsLeft);
        Assert.Equal([(call.Number, 1L)], _club.Part<FollowedCalls>().Freed);
        Assert.Equal(1, await _club.CountAsync("applications"));
    }

    private async Task EraseAsync(MemberId member)
    {
        var opened = await _club.PressAsync(member, "my-settings.erase-confirm");
        await _club.FillAsync(member, opened.Form(), ("word", "effacer"));
        await _club.DeliverAsync();
    }
}
