using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.ChoosingHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Votes;

public sealed class NominatingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task One_command_and_one_form_open_a_vote_with_its_rules_on_the_card()
    {
        var said = await _club.OpenVoteAsync();

        Assert.Equal("film-vote.opened", said.Key());
        var card = _club.Card();
        Assert.Contains("Quel film regarde-t-on ?", card);
        Assert.Contains("À égalité, le film proposé en premier l’emporte.", card);
        Assert.Contains("Aucun film pour l’instant", card);
    }

    [Theory]
    [InlineData("films", "film-vote.opened")]
    [InlineData("dates", "date-poll.preview")]
    public async Task The_form_counts_by_the_very_command_that_opened_it_and_counts_once(string vote, string answer)
    {
        var command = _club.Ask(Agnès, "watch-party") with { Options = new Dictionary<string, object> { ["vote"] = vote } };
        var form = (await _club.SendAsync(command)).Form();
        (string, string)[] words = vote == "dates" ? [("slots", "vendredi 21h\nsamedi 21h\ndimanche 16h")] : [];

        var sent = await _club.SendAsync(_club.Fill(Agnès, form, words) with { Opener = command.Id });
        await _club.SendAsync(_club.Fill(Agnès, form, words) with { Opener = command.Id });

        Assert.Equal(answer, sent.Key());
        Assert.Equal(1, await _club.CountAsync(vote == "dates" ? "date_polls" : "film_votes"));
    }

    [Theory]
    [InlineData("approval", "draw", "on divise")]
    [InlineData("ranked", "earliest", "le plus de premiers choix, puis de deuxièmes, puis le film proposé en premier")]
    [InlineData("ranked", "draw", "enfin un tirage refaisable")]
    public async Task The_tie_rule_and_its_number_are_announced_before_anybody_nominates(string method, string tie, string announced)
    {
        await _club.OpenVoteAsync(("method", method), ("tie", tie), ("quorum", "5"));

        var seed = (await _club.VoteAsync()).Rules.Seed;
        Assert.Contains(announced, _club.Card());
        Assert.Contains("au moins 5 votant·es", _club.Card());
        if (tie == "draw") Assert.Contains($"on divise {seed}", _club.Card());
    }

    [Fact]
    public async Task Everybody_nominates_two_films_and_the_same_film_stands_once()
    {
        await _club.OpenVoteAsync();

        Assert.Equal("film-vote.nominated", (await _club.NominateAsync(Nora, Cléo)).Key());
        Assert.Equal("film-vote.nominated_too", (await _club.NominateAsync(Karim, "cleo de 5 a 7")).Key());
        Assert.Equal("film-vote.nominated", (await _club.NominateAsync(Nora, Glaneurs)).Key());
        var third = await _club.NominateAsync(Nora, "Un film que personne n’a vu zzq");

        Assert.Equal("film-vote.two_already", third.Key());
        Assert.Equal(2, await _club.CountAsync("nominations"));
        var card = await _club.CardAsync(FilmVote.CardKind);
        Assert.Contains("1. **Cléo de 5 à 7 (1962, Agnès Varda)**", card);
        Assert.DoesNotContain("<@", card.Replace($"<@{Agnès}>", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_stays_while_somebody_stands_behind_it_and_its_notes_go_with_their_writer()
    {
        await _club.OpenVoteAsync();
        await _club.NominateAsync(Nora, Cléo, notes: "Peur de la maladie");
        await _club.NominateAsync(Karim, Cléo);
        Assert.Contains("Peur de la maladie", await _club.CardAsync(FilmVote.CardKind));

        var mine = await _club.PressAsync(Nora, "film-vote.mine", 1);
        await _club.PressAsync(Nora, mine.Reply.Card!.Find("film-vote.withdraw")!);

        var card = await _club.CardAsync(FilmVote.CardKind);
        Assert.Contains(Cléo, card);
        Assert.DoesNotContain("Peur de la maladie", card);
        await _club.PressAsync(Karim, "film-vote.withdraw", 1, 1);
        Assert.DoesNotContain(Cléo, await _club.CardAsync(FilmVote.CardKind));
    }

    [Fact]
    public async Task Nobody_withdraws_what_others_nominated()
    {
        await _club.OpenVoteAsync();
        await _club.NominateAsync(Nora, Cléo);

        await _club.PressAsync(Karim, "film-vote.withdraw", 1, 1);

        Assert.Equal(1, await _club.CountAsync("nominations"));
    }

    [Fact]
    public async Task A_title_of_several_films_is_asked_and_the_notes_that_were_typed_come_along()
    {
        await _club.OpenVoteAsync();
        var which = await _club.NominateAsync(Nora, "varda", notes: "Deuil");

        Assert.Equal("film-vote.which", which.Key());
        var chosen = which.Reply.Buttons.First(button => button.Path == "film-vote.this");
        Assert.Equal("film-vote.nominated", (await _club.PressAsync(Nora, chosen)).Key());
        Assert.Contains("Deuil", await _club.CardAsync(FilmVote.CardKind));
    }

    [Fact]
    public async Task Twenty_five_films_are_all_a_ballot_holds_and_the_card_stays_within_limits()
    {
        await _club.OpenVoteAsync();
        await _club.NominateAsync(FilmVote.MostNominations);

        var full = await _club.NominateAsync(Zoé, "Le vingt-sixième zzq");

        Assert.Equal("film-vote.full", full.Key());
        Assert.Equal("film-vote.nominated_too", (await _club.NominateAsync(Zoé, "Bobine sans titre 3 zzq")).Key());
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        await _club.PressAsync(Agnès, "film-vote.start", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        var ballot = await _club.PressAsync(Nora, "film-vote.ballot", 1);
        DiscordLimits.CheckMessage(_club.Writer().Message(ballot.Reply, ballot.Language, isPrivate: true).Components!);
        Assert.All(_club.Delivery.Standing.Values, message => DiscordLimits.CheckMessage(_club.Writer().Public(message).Components!));
        Assert.Contains("Bobine sans titre 25 zzq", _club.Card());
    }

    [Fact]
    public async Task Nominations_end_at_their_hour_even_before_the_clock_has_struck()
    {
        await _club.OpenVoteAsync();
        await _club.NominateAsync(Nora, Cléo);
        var form = (await _club.PressAsync(Karim, "film-vote.nominate", 1)).Form();
        _club.Time.Advance(TimeSpan.FromHours(49));

        Assert.Equal("film-vote.nominations_over", (await _club.FillAsync(Karim, form, ("film", Glaneurs))).Key());
        Assert.Equal("film-vote.nominations_over", (await _club.PressAsync(Nora, "film-vote.withdraw", 1, 1)).Key());
    }

    [Fact]
    public async Task A_recommendation_is_offered_to_the_open_vote_or_to_a_party_of_its_own()
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        Assert.NotNull((await _club.PressAsync(Karim, "party.propose", 1)).Reply.Form);
        await _club.OpenVoteAsync();

        var offer = await _club.PressAsync(Karim, "party.propose", 1);
        var nominated = await _club.PressAsync(Karim, offer.Reply.Card!.Find("film-vote.this")!);
        var own = await _club.PressAsync(Karim, offer.Reply.Card!.Find("party.correct")!);

        Assert.Equal("film-vote.nominated", nominated.Key());
        Assert.Contains(Cléo, await _club.CardAsync(FilmVote.CardKind));
        Assert.Equal("party.form", own.Form().Path);
    }

    [Fact]
    public async Task Several_votes_are_open_at_once_and_each_is_its_own()
    {
        await _club.OpenVoteAsync();
        await _club.OpenVoteAsync();
        await _club.NominateAsync(Nora, Cléo);
        await _club.NominateAsync(Nora, Glaneurs, vote: 2);

        Assert.Contains(Cléo, await _club.CardAsync(FilmVote.CardKind));
        Assert.DoesNotContain(Cléo, await _club.CardAsync(FilmVote.CardKind, 2));
        var offer = await _club.PressAsync(Karim, "party.propose", "c:cleo-de-5-a-7-1962");
        Assert.True(offer.Key() is "common.outdated" || offer.Reply.Card!.Blocks.OfType<Actionable>().Count() == 2);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("9999")]
    [InlineData("tous")]
    public async Task A_quorum_that_is_no_number_of_people_is_asked_again_with_the_form_kept(string quorum)
    {
        var said = await _club.OpenVoteAsync(("quorum", quorum));

        Assert.Equal("film-vote.no_quorum", said.Key());
        Assert.Contains(said.Reply.Buttons, button => button.Path == "form.reopen");
        Assert.Equal(0, await _club.CountAsync("film_votes"));
    }
}
