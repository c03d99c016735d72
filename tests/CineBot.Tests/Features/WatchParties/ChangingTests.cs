using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.PartyHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class ChangingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_is_coming_is_listed_with_ones_own_first()
    {
        var others = await _club.AnnounceAsync(when: "jeudi 21h");
        var joined = await _club.AnnounceAsync(when: "dimanche 16h");
        var own = await _club.AnnounceAsync(when: "samedi 21h", host: Nora);
        await _club.PressAsync(Nora, "party.yes", joined);

        var listed = await _club.AskAsync(Nora, "watch-parties");

        Assert.Equal([own, joined, others], listed.Reply.Card!.Blocks.OfType<Actionable>().Select(entry => long.Parse(entry.Button.Ids[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("C’est toi qui la mènes.", _club.Words(listed));
        Assert.Contains("Tu viens.", _club.Words(listed));
        Assert.Equal("party.none_coming", (await ElsewhereAsync()).Key());
    }

    [Fact]
    public async Task A_long_list_is_paged()
    {
        for (var day = 7; day < 14; day++) await _club.AnnounceAsync(when: $"{day}/10 21h", host: Guest(day));

        var first = await _club.AskAsync(Zoé, "watch-parties");
        var second = await _club.PressAsync(Zoé, first.Button("party.list"));

        Assert.Equal([5, 2], new[] { first, second }.Select(page => page.Reply.Card!.Blocks.OfType<Actionable>().Count()));
    }

    [Fact]
    public async Task A_moved_party_asks_everybody_again_and_keeps_their_seats()
    {
        var party = await _club.AnnounceAsync(seats: 2);
        foreach (var member in new[] { Nora, Karim }) await _club.PressAsync(member, "party.yes", party);

        var asked = await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.move", party)).Form(), ("when", "dimanche 16h"));
        Assert.Equal(0, (await _club.PartyAsync(party)).Sequence);
        var moved = await _club.PressAsync(Agnès, asked.Button("party.move-to"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(("party.move_to", "party.moved_for_you"), (asked.Key()!, moved.Key()!));
        Assert.Contains("dimanche 11 octobre 2026 à 16\u00A0h", _club.Words(asked));
        Assert.Contains(_club.Delivery.Standing.Values, said => _club.Words(said).Contains("change de date", StringComparison.Ordinal) && said.Card.Telling.Count == 0);
        Assert.True((await _club.SignUpAsync(party, Nora)) is { IsStale: true, Seat: Seat.Held });
        Assert.Equal(1, (await _club.PartyAsync(party)).Sequence);

        await _club.PressAsync(Nora, "party.yes", party);
        Assert.True((await _club.SignUpAsync(party, Nora)) is { IsStale: false, Seat: Seat.Held });
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        Assert.Contains(_club.Delivery.Standing.Values, said => _club.Words(said).Contains("1 réponse est à reconfirmer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_party_says_why_and_takes_no_more_answers()
    {
        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Nora, [PartyNews.Kind.Name]));
        var party = await _club.AnnounceAsync();
        await _club.PressAsync(Nora, "party.yes", party);

        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.cancel", party)).Form(), ("reason", "Panne de projecteur"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(3, _club.Delivery.Standing.Values.Count(said => _club.Words(said).Contains("Panne de projecteur", StringComparison.Ordinal)));
        Assert.Equal("party.cancelled_already", (await _club.PressAsync(Karim, "party.yes", party)).Key());
        Assert.Equal("party.none_coming", (await _club.AskAsync(Karim, "watch-parties")).Key());
    }

    [Theory]
    [InlineData("party.move")]
    [InlineData("party.cancel")]
    [InlineData("party.details")]
    [InlineData("party.complete")]
    [InlineData("party.hand-over")]
    [InlineData("party.launch")]
    [InlineData("party.end")]
    public async Task Only_those_who_hold_a_party_change_it_and_others_are_told_whose_it_is(string path)
    {
        var party = await _club.AnnounceAsync();

        Assert.Equal(("party.not_yours", Agnès), await RefusedAsync(path, party));
        Assert.Equal("party.gone", (await _club.PressAsync(Agnès, path, 77)).Key());
    }

    [Fact]
    public async Task A_moderator_may_cancel_but_not_move()
    {
        var party = await _club.AnnounceAsync();
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Chantal));

        Assert.Equal("party.not_yours", (await _club.PressAsync(Chantal, "party.move", party)).Key());
        Assert.Equal("party.cancelled_for_you", (await _club.FillAsync(Chantal, (await _club.PressAsync(Chantal, "party.cancel", party)).Form(), ("reason", "Hors charte"))).Key());
    }

    [Fact]
    public async Task A_card_that_stands_nowhere_any_more_is_posted_again_where_its_host_is()
    {
        var party = await _club.AnnounceAsync();
        Assert.DoesNotContain((await _club.PressAsync(Agnès, "party.show", party)).Reply.Buttons, button => button.Path == "party.repost");
        await _club.WriteAsync(unit => CardBook.Detach(unit, new(Server, PartyCard.CardKind, party)));
        _club.Channel = Accueil;

        var reposted = await _club.PressAsync(Agnès, (await _club.PressAsync(Agnès, "party.show", party)).Button("party.repost"));
        await _club.DeliverAsync();

        Assert.Equal("party.reposted", reposted.Key());
        Assert.Contains("Cléo de 5 à 7 (1962)", _club.Shown(Accueil));
    }

    [Fact]
    public async Task A_party_of_another_server_is_not_found()
    {
        var party = await _club.AnnounceAsync();
        _club.Guild = Voisins;

        Assert.All(
            await Task.WhenAll(new[] { "party.yes", "party.people", "party.show", "party.move", "party.cancel", "party.take", "party.elapsed" }.Select(path => _club.PressAsync(Agnès, path, party))),
            answered => Assert.Equal("party.gone", answered.Key()));
    }

    [Fact]
    public async Task An_erased_hosts_party_goes_to_the_co_host_or_waits_for_whoever_comes()
    {
        var alone = await _club.AnnounceAsync();
        var helped = await _club.AnnounceAsync(when: "dimanche 16h");
        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.complete", helped)).Form(), ("co_host", $"{Nora}"), ("description", "Mots d’Agnès"));
        await _club.PressAsync(Karim, "party.yes", alone);

        await _club.WriteAsync(unit =>
        {
            foreach (var card in _club.Part<PartyData>().Erase(unit, Agnès)) _club.Part<Outbox>().Refresh(unit, card);
        });
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal((Nora, null, null), ((await _club.PartyAsync(helped)).Host!.Value, (await _club.PartyAsync(helped)).CoHost, (await _club.PartyAsync(helped)).Description));
        Assert.Null((await _club.PartyAsync(alone)).Host);
        Assert.Equal("party.say_yes_first", (await _club.PressAsync(Zoé, "party.take", alone)).Key());
        Assert.Equal("party.taken", (await _club.PressAsync(Karim, "party.take", alone)).Key());
        Assert.Equal(Karim, (await _club.PartyAsync(alone)).Host);
    }

    [Fact]
    public async Task Somebody_who_erases_everything_leaves_their_seat_to_the_next()
    {
        var party = await _club.AnnounceAsync(seats: 1);
        foreach (var member in new[] { Nora, Karim }) await _club.PressAsync(member, "party.yes", party);

        await _club.WriteAsync(unit => _club.Part<PartyData>().Erase(unit, Nora));

        Assert.Null(await _club.SignUpAsync(party, Nora));
        Assert.Equal(Seat.Offered, (await _club.SignUpAsync(party, Karim))!.Seat);
    }

    private async Task<(string?, MemberId)> RefusedAsync(string path, long party)
    {
        var refused = await _club.PressAsync(Zoé, path, party);
        return (refused.Key(), (MemberId)refused.Reply.Text!.Args[0]);
    }

    private Task<Answered> ElsewhereAsync()
    {
        _club.Guild = Voisins;
        return _club.AskAsync(Nora, "watch-parties");
    }
}
