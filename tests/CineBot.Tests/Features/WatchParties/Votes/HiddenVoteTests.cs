using CineBot.Features.WatchParties.Votes;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.ChoosingHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Votes;

public sealed class HiddenVoteTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("approval")]
    [InlineData("ranked")]
    public async Task Nothing_that_anybody_is_shown_before_the_close_depends_on_what_was_voted(string method)
    {
        var one = await SeenAsync(method, [1], [1], [1]);
        await _club.DisposeAsync();
        _club = await Club.OpenAsync();

        var other = await SeenAsync(method, [2], [2], [1]);

        Assert.NotEmpty(one);
        Assert.Equal(one, other);
    }

    [Fact]
    public async Task A_ballot_is_ones_own_and_changed_until_the_close()
    {
        await OpenAsync("approval");
        await _club.ApproveAsync(Nora, 1, 2);
        await _club.ApproveAsync(Nora, 2);

        var own = await _club.PressAsync(Nora, "film-vote.ballot", 1);
        var others = await _club.PressAsync(Karim, "film-vote.ballot", 1);

        Assert.Contains("Ton choix : **Les Glaneurs et la Glaneuse**", _club.Said(own));
        Assert.Contains("Tu n’as encore rien choisi", _club.Said(others));
        Assert.Equal(1, await _club.CountAsync("ballots"));
        await _club.ApproveAsync(Nora);
        Assert.Equal(0, await _club.CountAsync("ballots"));
    }

    [Fact]
    public async Task Ranks_are_set_one_by_one_and_a_film_has_only_one()
    {
        await OpenAsync("ranked");
        await _club.ChooseAsync(Nora, "film-vote.rank", [1, 1], 2);
        await _club.ChooseAsync(Nora, "film-vote.rank", [1, 2], 1);
        await _club.ChooseAsync(Nora, "film-vote.rank", [1, 1], 1);

        var ballot = await _club.ReadAsync(unit => BallotStore.Of(unit, FilmVoteStore.Find(unit, Server, 1)!, Nora));

        Assert.Equal([1], ballot.Choices);
    }

    [Fact]
    public async Task Two_hundred_presses_at_once_are_two_hundred_ballots_and_a_few_edits()
    {
        await OpenAsync("approval");
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        var edits = _club.Delivery.Count("edit");

        var presses = Enumerable.Range(1, 100).SelectMany(number => new[] { _club.ApproveAsync(Guest(number), 1), _club.ApproveAsync(Guest(number), 2) });
        var answers = await Task.WhenAll(presses);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.All(answers, answer => Assert.Equal("film-vote.cast", answer.Key()));
        Assert.Equal(100, await _club.CountAsync("ballots"));
        Assert.InRange(_club.Delivery.Count("edit") - edits, 1, 3);
        await _club.PressAsync(Agnès, "film-vote.close", 1);
        Assert.Contains("100 personnes ont voté", await _club.CardAsync(FilmVote.CardKind));
    }

    [Fact]
    public async Task What_was_never_offered_counts_for_nothing()
    {
        await OpenAsync("approval");

        await _club.ChooseAsync(Nora, "film-vote.choose", [1], 1, 1, 99, "0x1", "-1", "٢");

        var ballot = await _club.ReadAsync(unit => BallotStore.Of(unit, FilmVoteStore.Find(unit, Server, 1)!, Nora));
        Assert.Equal([1], ballot.Choices);
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_counts_once()
    {
        await OpenAsync("approval");
        var press = _club.Press(Nora, "film-vote.choose", 1) with { Picked = ["1"] };

        await _club.SendAsync(press);
        await _club.ApproveAsync(Nora, 2);
        await _club.SendAsync(press);

        var ballot = await _club.ReadAsync(unit => BallotStore.Of(unit, FilmVoteStore.Find(unit, Server, 1)!, Nora));
        Assert.Equal([2], ballot.Choices);
    }

    [Fact]
    public async Task A_ballot_of_the_announced_hour_or_later_is_not_cast_even_before_the_clock_has_struck()
    {
        await OpenAsync("approval");
        _club.Time.Advance((await _club.VoteAsync()).VotingUntil.ToDateTimeOffset() - _club.Time.GetUtcNow());

        Assert.Equal("film-vote.over", (await _club.ApproveAsync(Nora, 1)).Key());
        Assert.Equal(0, await _club.CountAsync("ballots"));
    }

    [Fact]
    public async Task Another_server_has_no_such_vote()
    {
        await OpenAsync("approval");
        _club.Guild = Voisins;

        foreach (var path in new[] { "nominate", "mine", "ballot", "manage", "settle", "close" })
            Assert.Equal("film-vote.gone", (await _club.PressAsync(Agnès, $"film-vote.{path}", 1)).Key());
        Assert.Equal("film-vote.gone", (await _club.ApproveAsync(Nora, 1)).Key());
    }

    private async Task OpenAsync(string method)
    {
        await _club.OpenVoteAsync(("method", method));
        await _club.NominateAsync(Nora, Cléo);
        await _club.NominateAsync(Nora, Glaneurs);
        await _club.PressAsync(Agnès, "film-vote.start", 1);
    }

    // Everything that the card, the host's panel and a stranger's ballot say while people vote.
    private async Task<IReadOnlyList<string>> SeenAsync(string method, params long[][] ballots)
    {
        await OpenAsync(method);
        foreach (var (ballot, index) in ballots.Select((ballot, index) => (ballot, index)))
        {
            if (method == "approval") await _club.ApproveAsync(Guest(index), [.. ballot.Cast<object>()]);
            else await _club.ChooseAsync(Guest(index), "film-vote.rank", [1, 1], [.. ballot.Cast<object>()]);
            await _club.ChooseAsync(Guest(index), "film-vote.absent", [1], ballot[0]);
        }

        return
        [
            await _club.CardAsync(FilmVote.CardKind),
            _club.Said(await _club.PressAsync(Agnès, "film-vote.manage", 1)),
            _club.Said(await _club.PressAsync(Karim, "film-vote.ballot", 1)),
            _club.Said(await _club.PressAsync(Karim, "film-vote.manage", 1)),
        ];
    }
}
