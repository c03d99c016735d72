using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

/// <summary>An address is for those who have a seat, and everything that speaks of the party agrees on that.</summary>
public sealed class PlaceShownTests : IAsyncLifetime
{
    private const string Address = "12 rue des Rosiers, 3e étage";

    private Club _club = null!;
    private long _number;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Seen = FollowerHabits.Invited;
        var preview = await _club.AskAsync(Agnès, "watch-party", ("film", PartyHabits.Cléo), ("when", "samedi 21h"), ("where", Address), ("seats", 1L));
        Assert.Contains(Address, _club.Words(preview), StringComparison.Ordinal);
        await _club.PressAsync(Agnès, preview.Button("party.publish"));
        await _club.DeliverAsync();
        _number = 1;
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Those_who_have_a_seat_read_it_and_those_who_wait_or_hesitate_do_not()
    {
        var seated = await _club.PressAsync(Nora, "party.yes", _number);
        var waiting = await _club.PressAsync(Karim, "party.yes", _number);
        var hesitant = await _club.PressAsync(Zoé, "party.maybe", _number);

        Assert.Contains(Address, _club.Words(seated), StringComparison.Ordinal);
        Assert.All(new[] { waiting, hesitant }, answer => Assert.DoesNotContain("Rosiers", _club.Words(answer), StringComparison.Ordinal));
        Assert.Contains(Address, _club.Words(await _club.PressAsync(Nora, "party.show", _number)), StringComparison.Ordinal);
        Assert.Contains(Address, _club.Words(await _club.PressAsync(Agnès, "party.show", _number)), StringComparison.Ordinal);
        Assert.DoesNotContain("Rosiers", _club.Words(await _club.PressAsync(Karim, "party.show", _number)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_public_says_it_neither_card_nor_thread_nor_event()
    {
        await _club.WriteAsync(unit => CineBot.Features.Settings.SettingsStore.SetListsEvents(unit, Server, isOn: true));
        await _club.PressAsync(Nora, "party.yes", _number);
        var form = (await _club.PressAsync(Agnès, "party.details", _number)).Form();
        await _club.FillAsync(Agnès, form, ("where", "4 rue des Lilas"));
        await _club.PassToAsync(10, 9, 21, 1);
        await _club.PassToAsync(10, 10, 20, 1);

        var shown = string.Join("\n", _club.Delivery.Standing.Values.Select(_club.Words));
        Assert.Contains("Le lieu se lit avec", shown, StringComparison.Ordinal);
        Assert.Contains("change de lieu", shown, StringComparison.Ordinal);
        Assert.Contains(_club.Said(), said => said.Words.Contains("Le lieu se lit avec", StringComparison.Ordinal));
        Assert.DoesNotContain("rue des", shown, StringComparison.Ordinal);
        Assert.All(_club.Board.Listed.Values, listed => Assert.IsType<Uri>(listed.Place));
    }

    [Fact]
    public async Task A_party_that_began_with_nobody_does_not_call_for_the_first_yes()
    {
        await _club.PressAsync(Agnès, "party.launch-in", _number, "m0");
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        var shown = string.Join("\n", _club.Delivery.Standing.Values.Select(_club.Words));
        Assert.Contains("Personne n’a dit oui.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("à toi de commencer", shown, StringComparison.Ordinal);
    }
}
