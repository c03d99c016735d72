using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>What an owner has before them fits a telephone: two rows of buttons at most, five in each; what is rare lies one press behind.</summary>
public sealed class FewButtonsTests : IAsyncLifetime
{
    private const int MostOfTwoRows = 10;
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_draft_is_published_and_completed_by_a_button_and_corrected_from_a_list()
    {
        var preview = await _club.ProposeCallAsync();

        Assert.Equal(["call.publish", "call.complete"], preview.Reply.Buttons.Select(button => button.Path));
        Assert.Equal(["what", "when", "where", "terms"], Correcting(preview).Choices.Select(choice => choice.Value));
        var opened = await PickAsync("where");
        var corrected = await _club.FillAsync(Nora, opened.Form(), ("where", "Marseille (13)"));
        Assert.Contains("Marseille", _club.Words(corrected), StringComparison.Ordinal);
        Assert.Equal("call.preview", corrected.Key());
    }

    [Fact]
    public async Task A_pick_that_is_taken_back_shows_the_draft_anew_and_one_that_is_no_part_is_refused()
    {
        await _club.ProposeCallAsync();

        Assert.Equal("call.preview", (await PickAsync()).Key());
        Assert.Equal("common.outdated", (await PickAsync("everything")).Key());
        Assert.Equal("call.gone", (await _club.SendAsync(_club.Press(Zoé, "call.correct", 1) with { Picked = ["where"] })).Key());
    }

    [Fact]
    public async Task Of_an_announced_call_too_each_part_is_corrected_from_the_list()
    {
        await _club.PublishCallAsync();

        var change = await _club.PressAsync(Nora, "call.change", 1);

        Assert.Equal(["call.complete", "call.panel"], change.Reply.Buttons.Select(button => button.Path));
        Assert.Equal(4, Correcting(change).Choices.Count);
        Assert.Equal("call.changed", (await _club.FillAsync(Nora, (await PickAsync("what")).Form(), ("title", "Le Phare"))).Key());
    }

    [Theory]
    [InlineData("Draft", "call.preview", "call.complete", "call.change", "call.more", "call.mine-list")]
    [InlineData("Held", "call.complete", "call.change", "call.more", "call.mine-list")]
    [InlineData("Published", "call.applicants", "call.complete", "call.change", "call.search", "call.more", "call.mine-list")]
    [InlineData("Suspended", "call.applicants", "call.resume", "call.complete", "call.change", "call.more", "call.mine-list")]
    [InlineData("Closed", "call.applicants", "call.complete", "call.change", "call.more", "call.mine-list")]
    [InlineData("Cancelled", "call.applicants", "call.more", "call.mine-list")]
    public async Task The_panel_holds_what_is_done_often(string state, params string[] paths)
    {
        var call = await StoreAsync(Enum.Parse<CallState>(state));

        var panel = await _club.PressAsync(Nora, "call.panel", call.Number);

        Assert.Equal(paths, panel.Reply.Buttons.Select(button => button.Path).Where(path => path != "call.repost"));
    }

    [Theory]
    [InlineData("Draft", "call.coowner", "call.duplicate", "call.cancel", "call.panel")]
    [InlineData("Published", "call.renew", "call.suspend", "call.close", "call.thread", "call.coowner", "call.duplicate", "call.cancel", "call.panel")]
    [InlineData("Suspended", "call.close", "call.thread", "call.coowner", "call.duplicate", "call.cancel", "call.panel")]
    [InlineData("Closed", "call.renew", "call.thread", "call.coowner", "call.duplicate", "call.cancel", "call.panel")]
    [InlineData("Archived", "call.duplicate", "call.panel")]
    public async Task What_is_done_seldom_lies_behind_it_and_only_for_those_who_hold_the_call(string state, params string[] paths)
    {
        var call = await StoreAsync(Enum.Parse<CallState>(state));

        var more = await _club.PressAsync(Nora, "call.more", call.Number);

        Assert.Equal(paths, more.Reply.Buttons.Select(button => button.Path));
        Assert.Contains((await _club.PressAsync(Zoé, "call.more", call.Number)).Key(), new[] { "call.not_yours", "call.gone" });
    }

    [Fact]
    public async Task In_every_state_two_rows_are_enough()
    {
        foreach (var state in Enum.GetValues<CallState>())
        {
            var call = await StoreAsync(state);
            foreach (var path in new[] { "call.panel", "call.more" })
                Assert.InRange((await _club.PressAsync(Nora, path, call.Number)).Reply.Buttons.Count, 1, MostOfTwoRows);
            _club.Time.Advance(TimeSpan.FromSeconds(10));
        }
    }

    private Task<Call> StoreAsync(CallState state) => _club.StoreAsync(
        call => call with { Kind = CallKind.Crew, State = state, PublishedAt = state is CallState.Draft or CallState.Held ? null : call.PublishedAt }, new CallRole(1, null, "perchiste", 1));

    private static Menu Correcting(Answered answered) => answered.Reply.Card!.Blocks.OfType<Menu>().Single(menu => menu.Path == "call.correct");

    private Task<Answered> PickAsync(params string[] parts) => _club.SendAsync(_club.Press(Nora, "call.correct", 1) with { Picked = parts });
}
