using CineBot.Features.WatchParties;
using CineBot.Features.WatchParties.Votes;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.ChoosingHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Votes;

public sealed class VoteClosingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task The_clock_goes_from_nominations_to_the_vote_to_the_result_at_the_announced_hours()
    {
        await OpenAsync();

        await _club.StrikeAsync(TimeSpan.FromHours(48.25));
        Assert.Equal(VoteState.Voting, (await _club.VoteAsync()).State);
        await _club.ApproveAsync(Nora, 2);
        await _club.ApproveAsync(Karim, 1, 2);
        await _club.StrikeAsync(TimeSpan.FromHours(24));

        Assert.Equal(VoteState.Closed, (await _club.VoteAsync()).State);
        var card = await _club.CardAsync(FilmVote.CardKind);
        Assert.Contains("C’est choisi : Les Glaneurs et la Glaneuse (2000, Agnès Varda)", card);
        Assert.Contains("2 personnes ont voté", card);
        Assert.Contains("**Les Glaneurs et la Glaneuse (2000, Agnès Varda)** : 2 voix", card);
        Assert.Contains("**Cléo de 5 à 7 (1962, Agnès Varda)** : 1 voix", card);
    }

    [Fact]
    public async Task A_tie_is_broken_as_announced_and_the_card_says_how()
    {
        await OpenAsync(("tie", "draw"));
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 1);
        await _club.ApproveAsync(Karim, 2);
        await _club.PressAsync(Agnès, "film-vote.close", 1);

        var seed = (await _club.VoteAsync()).Rules.Seed;
        var card = await _club.CardAsync(FilmVote.CardKind);
        Assert.Contains($"{seed} divisé par 2 : il reste {seed % 2}", card);
        Assert.Contains($"C’est choisi : {(seed % 2 == 0 ? Cléo : Glaneurs)}", card);
    }

    [Fact]
    public async Task Ranked_counts_are_told_in_points_and_first_choices()
    {
        await OpenAsync(("method", "ranked"));
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ChooseAsync(Nora, "film-vote.rank", [1, 1], 2);
        await _club.ChooseAsync(Nora, "film-vote.rank", [1, 2], 1);
        await _club.ChooseAsync(Karim, "film-vote.absent", [1], 2);
        await _club.PressAsync(Agnès, "film-vote.close", 1);

        var card = await _club.CardAsync(FilmVote.CardKind);
        Assert.Contains("**Les Glaneurs et la Glaneuse (2000, Agnès Varda)** : 3 points (1 premier choix)", card);
        Assert.Contains("**Cléo de 5 à 7 (1962, Agnès Varda)** : 2 points (0 premier choix)", card);
        Assert.Contains("Avec Les Glaneurs et la Glaneuse (2000, Agnès Varda), 1 personne ne pourrait pas venir", card);
    }

    [Fact]
    public async Task A_vote_that_ended_while_the_bot_was_down_is_closed_at_its_start_and_one_that_never_began_gets_its_time()
    {
        await OpenAsync();
        await _club.OpenVoteAsync();
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 1);
        await _club.NominateAsync(Nora, Cléo, vote: 2);
        await _club.NominateAsync(Nora, Glaneurs, vote: 2);

        await _club.RestartAsync();
        await _club.StrikeAsync(TimeSpan.FromDays(10));

        Assert.Equal(VoteState.Closed, (await _club.VoteAsync()).State);
        var second = await _club.VoteAsync(2);
        Assert.Equal(VoteState.Voting, second.State);
        Assert.Equal(24, (second.VotingUntil.ToDateTimeOffset() - _club.Time.GetUtcNow()).TotalHours, 0.1);
    }

    [Fact]
    public async Task The_host_makes_a_party_of_the_winner_with_the_date_that_was_known()
    {
        var readBack = await _club.AskAsync(Agnès, "watch-party", ("vote", "films"), ("when", "dimanche 18/10 16h"), ("where", PartyPlace.Choice(Salle)));
        Assert.Contains("dimanche 18 octobre 2026 à 16 h, heure de Paris", _club.Said(readBack));
        var form = (await _club.PressAsync(Agnès, readBack.Button("film-vote.open"))).Form();
        await _club.FillAsync(Agnès, form);
        await _club.NominateAsync(Nora, Cléo);
        await _club.NominateAsync(Nora, Glaneurs);
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 2);
        await _club.PressAsync(Agnès, "film-vote.close", 1);

        Assert.Equal("choosing.not_yours", (await _club.PressAsync(Karim, "film-vote.settle", 1)).Key());
        Assert.Equal("choosing.published", (await _club.PressAsync(Agnès, "film-vote.settle", 1)).Key());

        var party = await _club.PartyAsync(1);
        Assert.Equal((PartyState.Published, Glaneurs), (party.State, party.Film!.FrenchTitle));
        Assert.Contains("Les Glaneurs et la Glaneuse (2000)", await _club.CardAsync(PartyCard.CardKind));
        Assert.Equal("party.announced_already", (await _club.PressAsync(Agnès, "film-vote.settle", 1)).Key());
    }

    [Fact]
    public async Task Without_a_date_the_winner_waits_for_one_given_by_hand_and_read_back()
    {
        await OpenAsync();
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 1);
        await _club.PressAsync(Agnès, "film-vote.close", 1);

        var settled = await _club.PressAsync(Agnès, "film-vote.settle", 1);
        Assert.Equal("choosing.needs_date", settled.Key());
        Assert.Contains(settled.Reply.Buttons, button => button.Path == "date-poll.open");
        var form = (await _club.PressAsync(Agnès, settled.Button("choosing.date"))).Form();
        var readBack = await _club.FillAsync(Agnès, form, ("when", "samedi 21h"));
        Assert.Contains("samedi 10 octobre 2026 à 21 h, heure de Paris", _club.Said(readBack));
        var published = await _club.PressAsync(Agnès, readBack.Button("choosing.at"));

        Assert.Equal("choosing.published", published.Key());
        Assert.Equal(PartyState.Published, (await _club.PartyAsync(1)).State);
    }

    [Fact]
    public async Task Without_a_vote_the_card_says_so_and_the_host_goes_on()
    {
        await OpenAsync();
        await _club.StrikeAsync(TimeSpan.FromDays(4));
        await _club.StrikeAsync(TimeSpan.FromDays(4));

        Assert.Contains("Personne n’a voté", await _club.CardAsync(FilmVote.CardKind));
        var panel = await _club.PressAsync(Agnès, "film-vote.manage", 1);
        Assert.NotNull(panel.Reply.Card!.Find("film-vote.reopen"));
        await _club.PressAsync(Agnès, "film-vote.reopen", 1);
        Assert.Equal(VoteState.Voting, (await _club.VoteAsync()).State);
        await _club.StrikeAsync(TimeSpan.FromDays(2));
        Assert.Equal("choosing.needs_date", (await _club.ChooseAsync(Agnès, "film-vote.pick", [1], 2)).Key());
        Assert.Equal(2, (await _club.VoteAsync()).Winner);
    }

    [Fact]
    public async Task The_host_cannot_pick_another_film_than_the_winner()
    {
        await OpenAsync();
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 1);
        await _club.PressAsync(Agnès, "film-vote.close", 1);

        await _club.ChooseAsync(Agnès, "film-vote.pick", [1], 2);

        Assert.Equal(1, (await _club.VoteAsync()).Winner);
    }

    [Fact]
    public async Task Without_a_film_nominations_open_again_and_a_lonely_film_needs_no_vote()
    {
        await _club.OpenVoteAsync();
        await _club.StrikeAsync(TimeSpan.FromDays(3));
        Assert.Contains("Personne n’a proposé de film", await _club.CardAsync(FilmVote.CardKind));

        await _club.PressAsync(Agnès, "film-vote.reopen", 1);
        await _club.NominateAsync(Nora, Cléo);
        await _club.StrikeAsync(TimeSpan.FromDays(2));

        Assert.Contains("Un seul film était en lice", await _club.CardAsync(FilmVote.CardKind));
        Assert.Equal("choosing.needs_date", (await _club.PressAsync(Agnès, "film-vote.settle", 1)).Key());
    }

    [Fact]
    public async Task A_vote_below_its_quorum_says_so_and_the_host_decides()
    {
        await OpenAsync(("quorum", "3"));
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 1);
        await _club.PressAsync(Agnès, "film-vote.close", 1);

        Assert.Contains("moins que le seuil annoncé, 3 votant·es", await _club.CardAsync(FilmVote.CardKind));
    }

    [Fact]
    public async Task What_was_voted_in_a_vote_that_is_called_off_is_never_shown()
    {
        await OpenAsync();
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 1);

        var said = await _club.PressAsync(Agnès, "film-vote.cancel", 1);
        Assert.Equal("film-vote.called_off", said.Key());
        Assert.DoesNotContain(Cléo, await _club.CardAsync(FilmVote.CardKind));
        await _club.PressAsync(Agnès, said.Button("choosing.cancel"));
        Assert.Equal(PartyState.Cancelled, (await _club.PartyAsync(1)).State);
    }

    [Fact]
    public async Task A_ballot_goes_with_its_person_and_is_counted_no_more()
    {
        await OpenAsync();
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.ApproveAsync(Nora, 2);
        await _club.ApproveAsync(Karim, 2);
        await _club.ApproveAsync(Zoé, 1);
        await _club.PressAsync(Agnès, "film-vote.close", 1);
        Assert.Contains("C’est choisi : Les Glaneurs", await _club.CardAsync(FilmVote.CardKind));

        await _club.WriteAsync(unit =>
        {
            var data = _club.Part<CineBot.Features.WatchParties.Choosing.ChoosingData>();
            foreach (var gone in new[] { Nora, Karim })
                foreach (var card in data.Erase(unit, gone)) _club.Part<CineBot.Interactions.Outgoing.Outbox>().Refresh(unit, card);
        });

        var recounted = await _club.CardAsync(FilmVote.CardKind);
        Assert.Contains("1 personne a voté", recounted);
        Assert.Contains("C’est choisi : Cléo", recounted);
    }

    private async Task OpenAsync(params (string, string)[] terms)
    {
        await _club.OpenVoteAsync(terms);
        await _club.NominateAsync(Nora, Cléo);
        await _club.NominateAsync(Nora, Glaneurs);
    }
}
