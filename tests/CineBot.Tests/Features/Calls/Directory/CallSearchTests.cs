using CineBot.Features.Calls;
using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Interactions;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Directory;

public sealed class CallSearchTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task An_owner_finds_who_fits_what_is_missing_and_asks_them_for_the_call()
    {
        var call = await StoreAsync(new CallRole(1, "perche", "perchiste", 1));
        await _club.HaveProfileAsync(Of(Karim) with { Week = Week.Of([new(IsoDayOfWeek.Saturday, false)]) });
        await _club.HaveProfileAsync(Of(Zoé), Visibility.Matching);
        await _club.HaveProfileAsync(Of(Chantal, place: Marseille));

        var found = await _club.PressAsync(Nora, "call.search", call.Number);
        var form = await _club.PressAsync(Nora, found.Find("contact.propose"));
        await _club.FillAsync(Nora, form.Form(), ("words", "Viens avec ta perche"));
        var read = await _club.PressAsync(Karim, "contact.read", 1);

        Assert.Contains("autonome · à 4 km · libre le samedi", _club.Words(found));
        Assert.Single(found.Card().Blocks.OfType<Actionable>());
        Assert.Contains("La Digue", _club.Words(read));
        Assert.DoesNotContain(found.Buttons(), button => button.Path == "directory.refine");
    }

    [Fact]
    public async Task Several_missing_roles_are_offered_and_those_without_a_seat_are_not()
    {
        var call = await StoreAsync(new CallRole(1, "perche", "perchiste", 1), new CallRole(2, "montage", "montage", 2), new CallRole(3, null, "jongleur", 1), new CallRole(4, "elec", "électro", 1));
        await _club.WriteAsync(unit => CallRoleStore.Take(unit, Server, call.Number, 4));
        await _club.HaveProfileAsync(Of(Karim, "montage"));

        var asked = await _club.PressAsync(Nora, "call.search", call.Number);
        var found = await _club.PickAsync(Nora, asked.Menu("call.search-role"), "2");
        var full = await _club.PickAsync(Nora, asked.Menu("call.search-role"), "4");

        Assert.Equal(["1", "2"], asked.Menu("call.search-role").Choices.Select(choice => choice.Value));
        Assert.Single(found.Card().Blocks.OfType<Actionable>());
        Assert.Equal("directory.nothing_missing", full.Key());
    }

    [Fact]
    public async Task Only_the_owners_search_for_a_call_and_only_in_its_server()
    {
        var call = await StoreAsync(new CallRole(1, "perche", "perchiste", 1));
        for (var number = 0; number < 6; number++) await _club.HaveProfileAsync(Of(new(6000 + number)));
        var found = await _club.PressAsync(Agnès, "call.search", call.Number);
        var next = found.Find("call.search-page");

        var stranger = await _club.PressAsync(Karim, "call.search", call.Number);
        var turned = await _club.PressAsync(Karim, next);
        _club.Guild = Voisins;
        var elsewhere = await _club.PressAsync(Nora, next);
        _club.Guild = Server;
        var own = await _club.PressAsync(Agnès, next);

        Assert.Equal(("call.not_yours", "call.not_yours", "call.gone"), (stranger.Key(), turned.Key(), elsewhere.Key()));
        Assert.Single(own.Card().Blocks.OfType<Actionable>());
    }

    [Fact]
    public async Task A_call_that_somebody_does_not_hold_is_not_named_in_their_request()
    {
        var call = await StoreAsync(new CallRole(1, "perche", "perchiste", 1));
        await _club.HaveProfileAsync(Of(Chantal));

        var form = await _club.PressAsync(Karim, "contact.propose", Chantal, "perche", call.Number);
        await _club.FillAsync(Karim, form.Form(), ("words", "Bonjour"));

        Assert.Null(await _club.ReadAsync(unit => ContactStore.Find(unit, Server, 1)!.Call));
    }

    private async Task<Call> StoreAsync(params CallRole[] roles)
    {
        var call = await _club.StoreAsync(call => call with { Kind = CallKind.Crew, PlaceCode = SaintOuen.Value, CoOwner = Agnès }, roles);
        await _club.WriteAsync(unit => CallDayStore.Set(unit, Server, call.Number, [CallDay.On(1, new LocalDate(2026, 10, 10), CallHabits.Paris)]));
        return call;
    }
}
