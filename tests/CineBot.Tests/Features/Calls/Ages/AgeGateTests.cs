using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Ages;

public sealed class AgeGateTests : IAsyncLifetime
{
    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _call = await _club.StoreAsync(call => call with { CoOwner = Karim, Minors = CallWords.SixteenUp }, new CallRole(1, "figurant", "figurant·e", 3));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task The_first_press_asks_and_the_answer_is_the_press_itself()
    {
        var question = await RefusedAsync(Zoé);

        Assert.Equal("age.question", question.Text.Key);
        Assert.Equal(["age.answer.adult", "age.answer.younger_18"], question.WaysOut.Select(way => way.Label.Key));
        Assert.Equal(["1", "1", "adult"], question.WaysOut[0].Ids);

        await ComeAsync(Zoé, "adult");

        Assert.Equal(AgeBracket.Adult, await FindAsync(Zoé));
        await ComeAsync(Zoé);
    }

    [Fact]
    public async Task Younger_is_told_whom_to_ask_and_kept_nowhere()
    {
        var refusal = await RefusedAsync(Zoé, "younger");

        Assert.Equal("age.younger", refusal.Text.Key);
        Assert.Equal(0, await _club.CountAsync("age_brackets"));
        Assert.Equal("age.question", (await RefusedAsync(Zoé)).Text.Key);
    }

    [Fact]
    public async Task Sixteen_and_seventeen_are_asked_for_only_where_moderators_opened_that()
    {
        await _club.WriteAsync(unit => SettingsStore.SetOpens1617(unit, Server, isOpen: true));

        Assert.Equal(["age.answer.adult", "age.answer.16_17", "age.answer.younger"], (await RefusedAsync(Maya)).WaysOut.Select(way => way.Label.Key));
        Assert.Equal("age.no_second_adult", (await RefusedAsync(Maya, "16_17")).Text.Key);

        await _club.PressAsync(Nora, "age.adult");
        await _club.PressAsync(Karim, "age.adult");
        await ComeAsync(Maya, "16_17");

        Assert.Equal(AgeBracket.SixteenUp, await FindAsync(Maya));
        await _club.WriteAsync(unit => SettingsStore.SetOpens1617(unit, Server, isOpen: false));
        Assert.Equal("age.not_here", (await RefusedAsync(Maya)).Text.Key);
    }

    [Fact]
    public async Task A_forged_answer_counts_for_nothing()
    {
        Assert.Equal("age.question", (await RefusedAsync(Zoé, "99")).Text.Key);
        Assert.Equal("age.not_here", (await RefusedAsync(Zoé, "16_17")).Text.Key);
        Assert.Equal(0, await _club.CountAsync("age_brackets"));
    }

    [Fact]
    public async Task What_was_said_once_stands_against_a_later_button_until_it_is_taken_back()
    {
        await _club.WriteAsync(unit => AgeStore.Set(unit, Maya, AgeBracket.SixteenUp));

        Assert.Equal("age.not_here", (await RefusedAsync(Maya, "adult")).Text.Key);
        Assert.Equal("age.said_otherwise", (await _club.PressAsync(Maya, "age.adult")).Key());
        Assert.Equal(AgeBracket.SixteenUp, await FindAsync(Maya));

        Assert.Equal("age.taken_back", (await _club.PressAsync(Maya, "age.take-back")).Key());
        Assert.Equal("age.question", (await RefusedAsync(Maya)).Text.Key);
    }

    [Fact]
    public async Task Who_was_seventeen_two_years_ago_is_asked_again()
    {
        await _club.WriteAsync(unit => AgeStore.Set(unit, Maya, AgeBracket.SixteenUp));
        await _club.WriteAsync(unit => AgeStore.Set(unit, Zoé, AgeBracket.Adult));

        _club.Time.Advance(TimeSpan.FromDays(732));

        Assert.Equal("age.question", (await RefusedAsync(Maya)).Text.Key);
        await ComeAsync(Zoé);
    }

    [Fact]
    public async Task Moderators_open_it_in_the_settings_and_nobody_else_can()
    {
        Assert.False(await _club.ReadAsync(unit => SettingsStore.Opens1617(unit, Server)));
        await _club.PressAsync(Zoé, "settings.ages", "on");
        Assert.False(await _club.ReadAsync(unit => SettingsStore.Opens1617(unit, Server)));

        _club.Permissions = Permissions.ManageServer;
        var on = await _club.PressAsync(Agnès, "settings.ages", "on");

        Assert.Equal("settings.noted.ages_on", on.Key());
        Assert.True(await _club.ReadAsync(unit => SettingsStore.Opens1617(unit, Server)));
        Assert.Equal("settings.noted.ages_off", (await _club.PressAsync(Agnès, "settings.ages", "off")).Key());
        Assert.False(await _club.ReadAsync(unit => SettingsStore.Opens1617(unit, Server)));
    }

    private Task<AgeBracket?> FindAsync(MemberId member) => _club.ReadAsync(unit => AgeStore.Find(unit, member, NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow())));

    private Task<Refusal> RefusedAsync(MemberId member, params string[] answer) => Assert.ThrowsAsync<Refusal>(() => ComeAsync(member, answer));

    // As the press of « Je viens » does it.
    private Task<int> ComeAsync(MemberId member, params string[] answer)
    {
        string[] ids = ["1", "1"];
        var request = _club.Press(member, "call.come", [.. ids, .. answer]);
        return _club.WriteAsync(unit =>
        {
            AgeGate.Check(unit, request, _call, request.Path, ids);
            AgeGate.Keep(unit, request, ids);
        });
    }
}
