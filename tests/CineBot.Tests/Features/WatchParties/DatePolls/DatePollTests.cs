using CineBot.Features.WatchParties;
using CineBot.Features.WatchParties.DatePolls;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.ChoosingHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.DatePolls;

public sealed class DatePollTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Slots_are_typed_one_a_line_read_back_with_their_zone_and_published_by_a_press()
    {
        var preview = await _club.DraftPollAsync("vendredi 21h\nsamedi 21h\ndimanche 16h\nsamedi à 21 h");
        await _club.DeliverAsync();
        Assert.Equal("date-poll.preview", preview.Key());
        Assert.Contains("Soit samedi 10 octobre 2026 à 21 h, heure de Paris", _club.Said(preview));
        Assert.Equal("", _club.Card());

        var published = await _club.PressAsync(Agnès, preview.Button("date-poll.publish"));
        await _club.DeliverAsync();

        Assert.Equal("date-poll.published", published.Key());
        Assert.Contains("1. <t:1791572400:F> (<t:1791572400:R>) : **va à 0 personne**", _club.Card());
        Assert.Contains("2. <t:1791658800:F>", _club.Card());
        Assert.Contains("à égalité, la première", _club.Card());
        Assert.All(_club.Delivery.Standing.Values, message => DiscordLimits.CheckMessage(_club.Writer().Public(message).Components!));
    }

    [Theory]
    [InlineData("vendredi 21h\nsamdi 21\ndimanche 16h", "date-poll.faults", "samdi 21")]
    [InlineData("vendredi 21h\nsamedi\ndimanche 16h", "date-poll.faults", "« samedi »")]
    [InlineData("vendredi 21h\ntous les mercredis à 20h\ndimanche 16h", "date-poll.faults", "tous les mercredis")]
    [InlineData("vendredi 21h\nsamedi 21h", "date-poll.count", "2 dates")]
    [InlineData("vendredi 21h\nvendredi 21h\nsamedi 21h", "date-poll.count", "2 dates")]
    [InlineData("@everyone\n<@103>\n||x||", "date-poll.faults", "everyone")]
    public async Task Lines_that_are_not_clear_come_back_by_name_with_everything_kept(string slots, string key, string named)
    {
        var refused = await _club.DraftPollAsync(slots);

        Assert.Equal(key, refused.Key());
        Assert.Contains(named, _club.Said(refused));
        var reopened = await _club.PressAsync(Agnès, refused.Button("form.reopen"));
        Assert.Equal(slots, reopened.Form().Fields.OfType<TextField>().Single(field => field.Name == "slots").Value);
        Assert.Equal(0, await _club.CountAsync("date_polls"));
    }

    [Fact]
    public async Task A_slot_that_comes_before_the_end_of_the_poll_is_refused()
    {
        Assert.Equal("date-poll.too_soon", (await _club.DraftPollAsync("mardi 21h\nsamedi 21h\ndimanche 16h", open: "72")).Key());
    }

    [Fact]
    public async Task Everybody_ticks_what_suits_them_or_none_and_changes_their_mind()
    {
        await _club.OpenPollAsync();
        await _club.TickAsync(Nora, 1, 2);
        await _club.TickAsync(Karim, 2);
        await _club.TickAsync(Zoé, 0);
        await _club.TickAsync(Nora, 2, 3);

        var card = await _club.CardAsync(DatePoll.CardKind);
        Assert.Contains("1. <t:1791572400:F> (<t:1791572400:R>) : **va à 0 personne**", card);
        Assert.Contains("2. <t:1791658800:F> (<t:1791658800:R>) : **va à 2 personnes**", card);
        Assert.Contains("3 réponses", card);
        Assert.Contains("aucune date ne va à 1 personne", card);
        var menu = (await _club.PressAsync(Nora, "date-poll.answer", 1)).Reply.Card!.Blocks.OfType<Menu>().Single();
        Assert.Equal(["2", "3"], menu.Chosen);
    }

    [Fact]
    public async Task A_slip_of_none_beside_a_slot_is_the_slot_and_what_was_not_offered_is_asked_again()
    {
        await _club.OpenPollAsync();

        await _club.TickAsync(Nora, 0, 1);
        Assert.Equal("date-poll.outdated", (await _club.TickAsync(Karim, 99)).Key());

        Assert.Contains("va à 1 personne", await _club.CardAsync(DatePoll.CardKind));
        Assert.Equal(1, await _club.CountAsync("date_answers"));
    }

    [Fact]
    public async Task Changing_the_slots_keeps_what_was_answered_to_those_that_stay_even_when_they_come_back()
    {
        await _club.OpenPollAsync();
        await _club.TickAsync(Nora, 1, 2);
        await _club.TickAsync(Karim, 3);

        await EditAsync("samedi 21h\nlundi 12/10 20h\nmardi 13/10 20h");
        var card = await _club.CardAsync(DatePoll.CardKind);
        Assert.Contains("1. <t:1791658800:F> (<t:1791658800:R>) : **va à 1 personne**", card);
        Assert.Contains("1 réponse", card);
        await EditAsync("vendredi 21h\nsamedi 21h\ndimanche 16h");

        card = await _club.CardAsync(DatePoll.CardKind);
        Assert.Contains("2 réponses", card);
        Assert.Contains("1. <t:1791572400:F> (<t:1791572400:R>) : **va à 1 personne**", card);
        Assert.Contains("3. <t:1791727200:F> (<t:1791727200:R>) : **va à 1 personne**", card);
    }

    [Fact]
    public async Task The_form_to_change_slots_holds_them_as_they_are_read_again()
    {
        await _club.OpenPollAsync();
        var form = (await _club.PressAsync(Agnès, "date-poll.edit", 1)).Form();

        await _club.FillAsync(Agnès, form);

        Assert.Equal(3, (await _club.ReadAsync(unit => DateSlotStore.All(unit, DatePollStore.Find(unit, Server, 1)!))).Count(slot => slot.IsOffered));
        Assert.Equal(3, await _club.CountAsync("date_slots"));
    }

    [Fact]
    public async Task The_winner_is_a_party_by_one_press_and_those_who_ticked_it_are_asked_and_never_signed_up()
    {
        await _club.OpenPollAsync();
        await _club.TickAsync(Nora, 2, 3);
        await _club.TickAsync(Karim, 3);
        await _club.TickAsync(Zoé, 1);
        await _club.PressAsync(Maya, "choosing.interested", 1);
        await _club.StrikeAsync(TimeSpan.FromHours(49));
        Assert.Contains("La date est trouvée", await _club.CardAsync(DatePoll.CardKind));

        Assert.Equal("choosing.not_yours", (await _club.PressAsync(Nora, "date-poll.settle", 1)).Key());
        Assert.Equal("choosing.published", (await _club.PressAsync(Agnès, "date-poll.settle", 1)).Key());
        await _club.StrikeAsync(TimeSpan.FromSeconds(3));
        await _club.StrikeAsync(TimeSpan.FromSeconds(10));

        var party = await _club.PartyAsync(1);
        Assert.Equal((PartyState.Published, 1791727200), (party.State, party.Time!.At.ToUnixTimeSeconds()));
        Assert.Equal(0, await _club.CountAsync("sign_ups"));
        var asked = _club.Delivery.Standing.Values.Single(message => message.Card.Telling.Contains(Nora));
        Assert.Equal([Nora, Karim, Maya], asked.Card.Telling);
        Assert.Contains("cocher une date n’inscrit personne", Plain(_club.Words(asked)));
    }

    [Fact]
    public async Task Without_a_film_the_date_waits_for_a_vote_or_a_film_given_by_hand()
    {
        await _club.OpenPollAsync(film: null);
        await _club.TickAsync(Nora, 2);
        await _club.PressAsync(Agnès, "date-poll.close", 1);

        var settled = await _club.PressAsync(Agnès, "date-poll.settle", 1);
        Assert.Equal("choosing.needs_film", settled.Key());
        var form = (await _club.PressAsync(Agnès, settled.Button("choosing.film"))).Form();

        Assert.Equal("choosing.published", (await _club.FillAsync(Agnès, form, ("film", Cléo))).Key());
    }

    [Fact]
    public async Task A_poll_that_nobody_answers_says_so_and_the_host_goes_on()
    {
        await _club.OpenPollAsync();
        await _club.TickAsync(Nora, 0);
        await _club.StrikeAsync(TimeSpan.FromHours(49));

        Assert.Contains("Aucune date ne l’emporte", await _club.CardAsync(DatePoll.CardKind));
        var panel = await _club.PressAsync(Agnès, "date-poll.manage", 1);
        Assert.NotNull(panel.Reply.Card!.Find("choosing.date"));
        await _club.PressAsync(Agnès, "date-poll.reopen", 1);
        Assert.Equal(PollState.Open, (await _club.PollAsync()).State);
    }

    [Fact]
    public async Task A_cancelled_party_takes_its_poll_along()
    {
        await _club.OpenPollAsync();

        await _club.PressAsync(Agnès, "choosing.cancel", 1);

        Assert.Equal(PollState.Cancelled, (await _club.PollAsync()).State);
        Assert.Equal("date-poll.over", (await _club.TickAsync(Nora, 1)).Key());
        Assert.Contains("Ce sondage a été abandonné", await _club.CardAsync(DatePoll.CardKind));
    }

    private async Task EditAsync(string slots)
    {
        var form = (await _club.PressAsync(Agnès, "date-poll.edit", 1)).Form();
        Assert.Equal("date-poll.changed", (await _club.FillAsync(Agnès, form, ("slots", slots))).Key());
    }
}
