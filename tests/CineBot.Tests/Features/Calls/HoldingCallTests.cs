using CineBot.Features.Calls;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

public sealed class HoldingCallTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Chantal));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_company_that_asks_for_volunteers_is_told_why_and_may_correct_or_ask_a_moderator()
    {
        await CompanyAsync();

        var refused = await _club.PressAsync(Nora, "call.publish", 1);

        Assert.Equal("call.must_be_read", refused.Key());
        Assert.Equal("call.finding.company", Assert.IsType<Text>(refused.Reply.Text!.Args[0]).Key);
        Assert.Equal(["call.change", "call.submit"], refused.Reply.Buttons.Select(button => button.Path));
        Assert.Equal(CallState.Draft, (await _club.CallAsync(1)).State);
        await TermsAsync("paid");
        Assert.Equal("call.published", (await _club.PressAsync(Nora, "call.publish", 1)).Key());
    }

    [Fact]
    public async Task A_moderator_looks_and_lets_it_through()
    {
        await SubmitAsync();
        Assert.Null(_club.Shown(Recos));
        var told = Assert.Single(await _club.WaitingAsync(Chantal));
        Assert.Equal("call.held_for_you", told.Text.Key);
        Assert.Contains("1 annonce attend la modération", _club.Words(await _club.PressAsync(Chantal, "call.held")), StringComparison.Ordinal);

        var look = await _club.PressAsync(Chantal, told.Buttons[0]);
        Assert.Contains("relève en principe du salariat", _club.Words(look), StringComparison.Ordinal);
        Assert.Equal("call.approved_for_you", (await _club.PressAsync(Chantal, look.Button("call.approve"))).Key());
        await _club.DeliverAsync();

        Assert.Contains("La Digue", _club.Shown(Recos), StringComparison.Ordinal);
        Assert.Equal((CallState.Published, true), (await _club.CallAsync(1)) is var call ? (call.State, call.ClosesAt is not null) : default);
        Assert.Equal("call.approved", Assert.Single(await _club.WaitingAsync(Nora)).Text.Key);
        Assert.Equal("call.not_held", (await _club.PressAsync(Chantal, "call.approve", 1)).Key());
    }

    [Fact]
    public async Task A_moderator_asks_for_a_change_and_the_owner_is_told_the_reason()
    {
        await SubmitAsync();

        var opened = await _club.PressAsync(Chantal, "call.send-back", 1);
        Assert.Equal("call.sent_back_for_you", (await _club.FillAsync(Chantal, opened.Form(), ("reason", "Dis qui paie."))).Key());

        var told = Assert.Single(await _club.WaitingAsync(Nora));
        Assert.Equal(("call.sent_back", "Dis qui paie."), (told.Text.Key, told.Text.Args[1]));
        var preview = await _club.PressAsync(Nora, told.Buttons[0]);
        Assert.Contains("Dis qui paie.", _club.Words(preview), StringComparison.Ordinal);
        Assert.Equal(CallState.Draft, (await _club.CallAsync(1)).State);
    }

    [Fact]
    public async Task Nobody_looks_at_their_own_and_nobody_else_looks_at_all()
    {
        await SubmitAsync();
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Nora));

        Assert.Equal("call.approve_own", (await _club.PressAsync(Nora, "call.approve", 1)).Key());
        foreach (var path in new[] { "call.held", "call.look", "call.approve", "call.send-back" })
            Assert.Equal("settings.ask_moderators", (await _club.PressAsync(Zoé, path, 1)).Key());
        Assert.Equal(CallState.Held, (await _club.CallAsync(1)).State);
    }

    [Fact]
    public async Task A_moderator_sees_no_draft_and_no_call_of_another_server()
    {
        await _club.ProposeCallAsync();
        Assert.Equal("call.gone", (await _club.PressAsync(Chantal, "call.look", 1)).Key());

        await _club.PressAsync(Nora, "call.publish", 1);
        Assert.Equal("call.not_held", (await _club.PressAsync(Chantal, "call.look", 1)).Key());
        (_club.Guild, _club.Permissions) = (Voisins, Permissions.ManageServer);
        Assert.Equal("call.gone", (await _club.PressAsync(Chantal, "call.approve", 1)).Key());
    }

    [Fact]
    public async Task What_is_added_to_an_announced_call_is_held_and_its_card_shows_none_of_it_meanwhile()
    {
        await _club.PublishCallAsync();
        await StepAsync("film", ("bearer", "company"), ("pitch", "Une publicité"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(CallState.Held, (await _club.CallAsync(1)).State);
        Assert.Contains("La modération relit", _club.Shown(Recos), StringComparison.Ordinal);
        Assert.DoesNotContain("La Digue", _club.Shown(Recos), StringComparison.Ordinal);
        await _club.PressAsync(Chantal, "call.approve", 1);
        Assert.Equal(CallState.Published, (await _club.CallAsync(1)).State);

        await StepAsync("film", ("bearer", "company"), ("pitch", "Une autre publicité"));
        Assert.Equal(CallState.Published, (await _club.CallAsync(1)).State);
    }

    [Fact]
    public async Task One_that_people_applied_to_stays_held_when_a_change_is_asked_for()
    {
        await _club.PublishCallAsync();
        await StepAsync("film", ("bearer", "company"));

        var opened = await _club.PressAsync(Chantal, "call.send-back", 1);
        await _club.FillAsync(Chantal, opened.Form(), ("reason", "Dis qui paie."));

        Assert.Equal((CallState.Held, "Dis qui paie."), (await _club.CallAsync(1)) is var call ? (call.State, call.HoldReason) : default);
        await TermsAsync("paid");
        Assert.Equal(CallState.Held, (await _club.CallAsync(1)).State);
        await _club.PressAsync(Chantal, "call.approve", 1);
        Assert.Equal((CallState.Published, null), (await _club.CallAsync(1)) is var after ? (after.State, after.HoldReason) : default);
    }

    [Fact]
    public async Task Once_nobody_may_hold_it_what_would_be_held_is_refused()
    {
        await _club.PublishCallAsync();
        await _club.WriteAsync(unit => CallStore.Save(unit, CallStore.Find(unit, Server, 1)! with { State = CallState.Closed }));

        Assert.Equal("call.finding.company", (await StepAsync("film", ("bearer", "company"))).Key());
        Assert.Null((await _club.CallAsync(1)).Bearer);
    }

    [Theory]
    [InlineData("flat", "volunteer", true)]
    [InlineData("flat", "paid", false)]
    [InlineData("real", "volunteer", false)]
    public async Task A_flat_sum_for_volunteers_is_warned_of_and_goes_through(string meals, string terms, bool isWarned)
    {
        await _club.ProposeCallAsync(terms: terms);
        await StepAsync("costs", ("meals", meals));

        var preview = await _club.PressAsync(Nora, "call.preview", 1);

        Assert.Equal(isWarned, _club.Words(preview).Contains("Un forfait versé", StringComparison.Ordinal));
        Assert.Equal("call.published", (await _club.PressAsync(Nora, "call.publish", 1)).Key());
    }

    private async Task CompanyAsync()
    {
        await _club.ProposeCallAsync();
        await StepAsync("film", ("bearer", "company"));
    }

    private async Task SubmitAsync()
    {
        await CompanyAsync();
        Assert.Equal("call.submitted", (await _club.PressAsync(Nora, "call.submit", 1)).Key());
        await _club.DeliverAsync();
    }

    private async Task TermsAsync(string terms) => await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.correct", 1, "terms")).Form(), ("terms", terms));

    private async Task<Answered> StepAsync(string step, params (string Field, string Words)[] words) =>
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.step", 1, step)).Form(), words);
}
