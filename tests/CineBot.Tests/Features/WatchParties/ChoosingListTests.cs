using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class ChoosingListTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_party_whose_film_is_voted_on_is_listed_for_its_host_to_manage_and_for_others_to_vote()
    {
        await _club.OpenVoteAsync();

        var own = await _club.AskAsync(Agnès, "watch-parties");
        var others = await _club.AskAsync(Nora, "watch-parties");

        Assert.Equal("film-vote.manage", Entries(own).Single().Button.Path);
        Assert.Equal("film-vote.nominate", Entries(others).Single().Button.Path);
        Assert.Contains("Le film se choisit", _club.Said(others));
        Assert.Contains($"dans <#{Recos}>", _club.Said(others));
        Assert.Equal("film-vote.panel", (await _club.PressAsync(Agnès, Entries(own).Single().Button)).Key());
    }

    [Fact]
    public async Task A_party_whose_date_is_polled_is_listed_after_what_is_announced_and_leaves_the_list_once_it_is_cancelled()
    {
        await _club.OpenPollAsync();
        var announced = await _club.AnnounceAsync(host: Nora);

        var listed = await _club.AskAsync(Karim, "watch-parties");
        Assert.Equal([("party.show", $"{announced}"), ("date-poll.answer", "1")], Entries(listed).Select(entry => (entry.Button.Path, entry.Button.Ids[0])));
        Assert.Contains("Cléo de 5 à 7 : la date se choisit", _club.Said(listed).Replace("**", "", StringComparison.Ordinal));

        await _club.PressAsync(Agnès, "date-poll.cancel", 1);
        var without = await _club.AskAsync(Agnès, "watch-parties");
        Assert.Equal("choosing.needs_date", (await _club.PressAsync(Agnès, Entries(without).Single(entry => entry.Button.Path == "choosing.show").Button)).Key());
        await _club.PressAsync(Agnès, "choosing.cancel", 1);
        Assert.Equal(["party.show"], Entries(await _club.AskAsync(Agnès, "watch-parties")).Select(entry => entry.Button.Path));
    }

    [Fact]
    public async Task A_date_that_may_mean_several_is_asked_with_a_vote_as_without()
    {
        var asked = await _club.AskAsync(Agnès, "watch-party", ("vote", "films"), ("when", "samedi"));
        var choices = asked.Reply.Buttons.Where(button => button.Path == "choosing.vote-at").ToList();
        var readBack = await _club.PressAsync(Agnès, choices[3]);

        Assert.Equal("party.which.hour", asked.Key());
        Assert.Equal("choosing.vote.preview", readBack.Key());
        Assert.Contains("samedi 10 octobre 2026 à 21 h, heure de Paris", _club.Said(readBack));
        Assert.Equal(PartyState.Draft, (await _club.PartyAsync(1)).State);
        Assert.NotNull((await _club.PressAsync(Agnès, readBack.Button("film-vote.open"))).Form());
    }

    private static IEnumerable<Actionable> Entries(Answered answered) => answered.Reply.Card!.Blocks.OfType<Actionable>();
}
