using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Series;

/// <summary>What is asked for twice, in two ways, or by half is asked about; nothing that was given is dropped.</summary>
public sealed class SeriesProposalTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Without_its_film_the_form_asks_for_it_and_holds_all_the_rest()
    {
        var form = (await _club.AskAsync(Agnès, "watch-party", ("repeat", "tous les mercredis à 20h"), ("where", PartyPlace.Choice(Salle)), ("seats", 12L))).Form();

        Assert.Equal([null, "tous les mercredis à 20h", "Salle 1", "12"], form.Fields.Cast<TextField>().Select(field => field.Value));
        var preview = await _club.FillAsync(Agnès, form, ("film", PartyHabits.Cléo));
        Assert.Equal("party.preview", preview.Key());
        Assert.Contains("tous les mercredis à 20\u00A0h", _club.Words(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_of_the_rule_s_is_asked_about_and_either_can_be_kept()
    {
        var asked = await _club.AskAsync(Agnès, "watch-party", ("film", "c:cleo-de-5-a-7-1962"), ("repeat", "tous les mercredis à 20h"), ("when", "samedi 21h"));

        Assert.Equal("series.two_dates", asked.Key());
        Assert.Equal(0, await _club.CountAsync("parties"));
        var (again, once) = (await ReopenAsync(asked, "series.proposing"), await ReopenAsync(asked, "party.form"));
        Assert.Equal(["Cléo de 5 à 7 (1962)", "tous les mercredis à 20h"], again.Fields.Cast<TextField>().Take(2).Select(field => field.Value));
        Assert.Equal(["Cléo de 5 à 7 (1962)", "samedi 21h"], once.Fields.Cast<TextField>().Take(2).Select(field => field.Value));
        Assert.Equal("party.preview", (await _club.FillAsync(Agnès, again)).Key());
    }

    [Theory]
    [InlineData("tous les mercredis à 20h", "mercredi 14 octobre 20h", "2026-10-14T20:00")]
    [InlineData("tous les mercredis", "mercredi 14 octobre 20h30", "2026-10-14T20:30")]
    [InlineData("tous les mercredis à 20h", "tous les mercredis à 20h", "2026-10-07T20:00")]
    public async Task A_date_of_the_rule_s_is_its_first_one(string repeat, string when, string first)
    {
        await _club.AskAsync(Agnès, "watch-party", ("film", PartyHabits.Cléo), ("repeat", repeat), ("when", when));

        Assert.Equal(first, PartyTime.Write((await _club.PartyAsync(1)).Time!.Local));
    }

    [Fact]
    public async Task Words_that_can_be_read_in_two_ways_are_a_choice_and_the_chosen_one_is_kept()
    {
        var asked = await _club.AskAsync(Agnès, "watch-party", ("film", PartyHabits.Cléo), ("repeat", "tous les samedis à minuit"));

        var labels = asked.Reply.Buttons.Take(2).Select(button => _club.Words(new Answered(Reply.Say(button.Label), Answer.Private, Language.French))).ToList();
        var form = (await _club.PressAsync(Agnès, asked.Reply.Buttons[1])).Form();
        var preview = await _club.FillAsync(Agnès, form);

        Assert.Equal("series.which", asked.Key());
        Assert.Equal(["tous les dimanches à 0\u00A0h, heure de Paris", "tous les samedis à 0\u00A0h, heure de Paris"], labels);
        Assert.Contains("tous les samedis à 0\u00A0h", _club.Words(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_into_the_form_they_are_the_same_choice()
    {
        var form = (await _club.AskAsync(Agnès, "watch-party", ("repeat", "tous les samedis à minuit"), ("seats", 12L))).Form();

        var asked = await _club.FillAsync(Agnès, form, ("film", PartyHabits.Cléo));
        var chosen = (await _club.PressAsync(Agnès, asked.Reply.Buttons[1])).Form();

        Assert.Equal("series.which", asked.Key());
        Assert.Equal([PartyHabits.Cléo, "12"], new[] { chosen.Fields[0], chosen.Fields[3] }.Cast<TextField>().Select(field => field.Value));
        Assert.StartsWith("tous les samedis à 0\u00A0h", ((TextField)chosen.Fields[1]).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_as_the_date_what_comes_again_is_offered_as_a_regular_evening()
    {
        var offered = await _club.TypeAsync(Agnès, "watch-party", "when", "tous les mercredis à 20h");
        var asked = await _club.AskAsync(Agnès, "watch-party", ("film", PartyHabits.Cléo), ("when", Assert.Single(offered).Value));

        Assert.Equal("party.unclear.again", asked.Key());
        var form = await ReopenAsync(asked, "series.proposing");
        Assert.Equal("party.preview", (await _club.FillAsync(Agnès, form)).Key());
    }

    [Fact]
    public async Task A_vote_and_what_repeats_do_not_go_together_and_neither_is_dropped()
    {
        var asked = await _club.AskAsync(Agnès, "watch-party", ("film", PartyHabits.Cléo), ("repeat", "tous les mercredis à 20h"), ("vote", "films"));

        Assert.Equal("party.either", asked.Key());
        Assert.Equal("tous les mercredis à 20h", ((TextField)(await ReopenAsync(asked, "series.proposing")).Fields[1]).Value);
        Assert.Equal(PartyHabits.Cléo, ((TextField)(await ReopenAsync(asked, "party.form")).Fields[0]).Value);
    }

    [Fact]
    public async Task A_date_given_to_a_poll_of_dates_is_the_first_of_its_slots()
    {
        var form = (await _club.AskAsync(Agnès, "watch-party", ("vote", "dates"), ("when", "samedi 21h"))).Form();

        Assert.Equal("samedi 21h", ((TextField)form.Fields[0]).Value);
    }

    [Fact]
    public async Task A_draft_is_corrected_with_its_rule_and_stays_one_draft()
    {
        var preview = await _club.AskAsync(Agnès, "watch-party", ("film", PartyHabits.Cléo), ("repeat", "tous les mercredis à 20h"));

        var form = (await _club.PressAsync(Agnès, preview.Button("series.correct"))).Form();
        var corrected = await _club.FillAsync(Agnès, form, ("repeat", "tous les jeudis à 21h"));

        Assert.Contains("tous les jeudis à 21\u00A0h", _club.Words(corrected), StringComparison.Ordinal);
        Assert.Equal((1, 1), (await _club.CountAsync("parties"), await _club.CountAsync("series")));
        Assert.Equal("2026-10-08T21:00", PartyTime.Write((await _club.PartyAsync(1)).Time!.Local));
        Assert.Equal("party.gone", (await _club.FillAsync(Zoé, form, ("repeat", "tous les lundis à 20h"))).Key());
    }

    [Fact]
    public async Task While_the_hour_is_missing_hours_are_offered()
    {
        var offered = await _club.TypeAsync(Agnès, "watch-party", "repeat", "tous les mercredis");

        Assert.Contains(offered, choice => choice.Value.StartsWith("tous les mercredis à 20\u00A0h", StringComparison.Ordinal));
    }

    private async Task<Form> ReopenAsync(Answered asked, string form) =>
        (await _club.PressAsync(Agnès, asked.Reply.Buttons.Single(button => button.Path == "form.reopen" && button.Ids[0] == form))).Form();
}
