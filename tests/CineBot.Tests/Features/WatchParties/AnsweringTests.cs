using CineBot.Features.Members;
using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.PartyHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class AnsweringTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_press_sets_an_answer_and_the_card_names_who_comes()
    {
        var party = await _club.AnnounceAsync();

        var yes = await _club.PressAsync(Nora, "party.yes", party);
        await _club.PressAsync(Nora, "party.yes", party);
        await _club.PressAsync(Karim, "party.maybe", party);
        await _club.PressAsync(Chantal, "party.no", party);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal("party.noted.yes", yes.Key());
        Assert.Contains("**1 oui** : <@102>".Replace(" :", "\u00A0:", StringComparison.Ordinal), _club.Shown(Recos));
        Assert.Contains("1 peut-être", _club.Shown(Recos));
        Assert.DoesNotContain("<@104>", _club.Shown(Recos));
        Assert.Equal(3, await _club.CountAsync("sign_ups"));
    }

    [Fact]
    public async Task The_last_seat_with_two_hundred_presses_at_once_goes_to_one()
    {
        var party = await _club.AnnounceAsync(seats: 1);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(guest => _club.PressAsync(Guest(guest), "party.yes", party)));

        Assert.Equal(1, await CountAsync("held"));
        Assert.Equal(199, await CountAsync("waiting"));
        Assert.Equal(0, (await _club.PartyAsync(party)).SeatsLeft);
    }

    [Fact]
    public async Task Nobody_is_counted_twice_however_often_they_press_at_once()
    {
        var party = await _club.AnnounceAsync(seats: 40);
        string[] answers = ["party.yes", "party.maybe", "party.no", "party.yes"];

        await Task.WhenAll(Enumerable.Range(0, 200).Select(press => _club.PressAsync(Guest(press % 50), answers[press / 50], party)));

        Assert.Equal(50, await _club.CountAsync("sign_ups"));
        Assert.Equal(40, await CountAsync("held") + await CountAsync("offered"));
        Assert.Equal(0, (await _club.PartyAsync(party)).SeatsLeft);
    }

    [Fact]
    public async Task A_freed_seat_is_offered_to_the_next_who_must_press_and_not_to_a_newcomer()
    {
        var party = await _club.AnnounceAsync(seats: 1);
        await _club.PressAsync(Nora, "party.yes", party);
        var waiting = await _club.PressAsync(Karim, "party.yes", party);

        await _club.PressAsync(Nora, "party.no", party);
        await _club.PressAsync(Zoé, "party.yes", party);

        Assert.Equal(("party.noted.waiting", 1L), (waiting.Key()!, (long)waiting.Reply.Text!.Args[0]));
        Assert.Equal((Seat.Offered, Seat.Waiting), ((await _club.SignUpAsync(party, Karim))!.Seat, (await _club.SignUpAsync(party, Zoé))!.Seat));
        Assert.DoesNotContain("<@103>", _club.Shown(Recos));
        Assert.Equal("party.noted.yes", (await _club.PressAsync(Karim, "party.yes", party)).Key());
        Assert.Equal(Seat.Held, (await _club.SignUpAsync(party, Karim))!.Seat);
    }

    [Fact]
    public async Task A_full_party_says_so_once_with_who_waits_and_each_ones_place_in_the_queue()
    {
        var party = await _club.AnnounceAsync(seats: 1);
        var free = ChoosingHabits.Plain(_club.Shown(Recos)!);
        await _club.PressAsync(Nora, "party.yes", party);
        var waiting = await _club.PressAsync(Karim, "party.yes", party);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Contains("1 place libre sur 1", free);
        Assert.Contains("Complet (1 place) · 1 personne en attente", ChoosingHabits.Plain(_club.Shown(Recos)!));
        Assert.Contains("tu es en 1re place dans la file", ChoosingHabits.Plain(_club.Words(waiting)));
    }

    [Fact]
    public async Task A_seat_that_nobody_takes_in_time_goes_to_the_next_and_both_are_told()
    {
        var party = await _club.AnnounceAsync(seats: 1);
        foreach (var member in new[] { Nora, Karim, Zoé }) await _club.PressAsync(member, "party.yes", party);
        await _club.PressAsync(Nora, "party.no", party);

        await _club.PassAsync(TimeSpan.FromHours(11));
        Assert.Equal(Seat.Offered, (await _club.SignUpAsync(party, Karim))!.Seat);
        await _club.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal((PartyAnswer.Maybe, null), ((await _club.SignUpAsync(party, Karim))!.Answer, (await _club.SignUpAsync(party, Karim))!.Seat));
        Assert.Equal(Seat.Offered, (await _club.SignUpAsync(party, Zoé))!.Seat);
        Assert.Equal(["party.seat_offered", "party.seat_passed"], await MessagesAsync(Karim));
        Assert.Equal(["party.seat_offered"], await MessagesAsync(Zoé));
        Assert.Equal(0, (await _club.PartyAsync(party)).SeatsLeft);
    }

    [Fact]
    public async Task Only_those_who_chose_it_are_told_by_private_message()
    {
        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Karim, [PartyNews.Kind.Name]));
        var party = await _club.AnnounceAsync(seats: 1);
        foreach (var member in new[] { Nora, Karim }) await _club.PressAsync(member, "party.yes", party);

        await _club.PressAsync(Nora, "party.no", party);
        await _club.DeliverAsync();

        Assert.Empty(await MessagesAsync(Karim));
        Assert.Contains(_club.Delivery.Standing.Values, message => _club.Words(message).Contains("Une place s’est libérée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_seats_are_offered_and_fewer_than_are_taken_refused()
    {
        var party = await _club.AnnounceAsync(seats: 2);
        foreach (var member in new[] { Nora, Karim, Zoé, Maya }) await _club.PressAsync(member, "party.yes", party);
        var form = (await _club.PressAsync(Agnès, "party.details", party)).Form();

        var fewer = await _club.FillAsync(Agnès, form, ("seats", "1"));
        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.details", party)).Form(), ("seats", "3"));

        Assert.Equal("party.seats_taken", fewer.Key());
        Assert.Equal((Seat.Offered, Seat.Waiting), ((await _club.SignUpAsync(party, Zoé))!.Seat, (await _club.SignUpAsync(party, Maya))!.Seat));
        Assert.Equal((3L, 0L), ((await _club.PartyAsync(party)).Seats, (await _club.PartyAsync(party)).SeatsLeft));
    }

    [Fact]
    public async Task The_wishes_of_those_who_come_decide_the_version_aloud()
    {
        var party = await _club.AnnounceAsync();
        foreach (var (guest, version) in new[] { (1, "vf"), (2, "vost"), (3, "vost"), (4, "sme") })
        {
            await _club.PressAsync(Guest(guest), "party.yes", party);
            await PickAsync(Guest(guest), "party.wish", party, version);
        }

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        Assert.Contains("VOST (sous-titrée). 2 sur 4 la souhaitent.", _club.Shown(Recos));
        await PickAsync(Guest(1), "party.wish", party, "sme");
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Contains("SME (sous-titres pour sourd·es et malentendant·es). 2 sur 4 la souhaitent.", _club.Shown(Recos));
        Assert.Contains("À égalité", _club.Shown(Recos));
    }

    [Fact]
    public async Task Those_without_the_film_are_shown_who_can_help_and_never_who_keeps_apart()
    {
        var party = await _club.AnnounceAsync();
        foreach (var member in new[] { Chantal, Karim, Nora }) await _club.PressAsync(member, "party.yes", party);
        foreach (var (member, words) in new[] { (Chantal, "Mon DVD, à Saint-Ouen"), (Karim, "Le Blu-ray") })
            await _club.FillAsync(member, (await _club.PressAsync(member, "party.offer", party)).Form(), ("help", "lend"), ("words", words));
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Karim, [Nora]));

        var asked = await PickAsync(Nora, "party.access", party, "none");
        var shown = _club.Words(await _club.PressAsync(Nora, asked.Reply.Card!.Find("party.help")!));

        Assert.Contains("<@104> peut prêter le film.", shown);
        Assert.Contains("Mon DVD, à Saint-Ouen", shown);
        Assert.DoesNotContain("<@103>", shown);
    }

    [Fact]
    public async Task Five_hundred_sign_ups_keep_the_card_within_its_limits_and_edit_it_a_few_times()
    {
        var party = await _club.AnnounceAsync();
        var before = _club.Delivery.Count("edit");

        for (var wave = 0; wave < 5; wave++)
        {
            await Task.WhenAll(Enumerable.Range(wave * 100, 100).Select(guest => _club.PressAsync(Guest(guest), "party.yes", party)));
            await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        }

        Assert.InRange(_club.Delivery.Count("edit") - before, 1, 6);
        Assert.Contains("**500 oui**", _club.Shown(Recos));
        Assert.Contains("et 480 autres", _club.Shown(Recos));
        var page = await _club.PressAsync(Agnès, "party.people-page", party, 17);
        Assert.Contains("<@5499>", _club.Words(page));
    }

    private Task<Answered> PickAsync(MemberId member, string path, long party, string value) => _club.SendAsync(_club.Press(member, path, party) with { Picked = [value] });

    private Task<long> CountAsync(string seat) => _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM sign_ups WHERE seat = @seat", new { seat })!.Value);

    private async Task<List<string>> MessagesAsync(MemberId member)
    {
        await _club.DeliverAsync();
        return [.. (await _club.ReadAsync(unit => MessageStore.Waiting(unit, member, 20))).Select(message => message.Text.Key)];
    }
}
