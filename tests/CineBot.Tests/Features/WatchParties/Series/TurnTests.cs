using CineBot.Features.Members;
using CineBot.Features.WatchParties.Series;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Series;

/// <summary>Nobody holds an evening without having said yes to it, and nobody joins those who hold them without a yes of theirs.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Seen = FollowerHabits.Invited;
        await _club.RepeatAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Whoever_wants_to_hold_evenings_in_turn_waits_for_a_yes_of_those_who_do()
    {
        var asked = await _club.PressAsync(Nora, (await _club.PanelAsync(Nora)).Button("series.host"));
        var changed = await _club.PressAsync(Nora, "series.change", 1);
        var question = await _club.PanelAsync(Agnès);
        var welcomed = await _club.PressAsync(Agnès, question.Reply.Card!.Find("series.welcome")!);

        Assert.Equal(("series.turn_asked", "series.not_yours", "series.welcomed_for_you"), (asked.Key()!, changed.Key()!, welcomed.Key()!));
        Assert.Equal(["series.asked_for_turn"], await WaitingAsync(Agnès));
        Assert.Equal(["series.welcomed"], await WaitingAsync(Nora));
        Assert.Equal([Nora, Agnès], await InTurnAsync());
    }

    [Fact]
    public async Task Turned_down_they_are_told_and_hold_nothing_and_nobody_else_may_answer_for_those_who_hold_it()
    {
        await _club.PressAsync(Nora, "series.host", 1);

        var meddling = await _club.PressAsync(Zoé, "series.welcome", 1, Nora);
        var herself = await _club.PressAsync(Nora, "series.welcome", 1, Nora);
        var refused = await _club.PressAsync(Agnès, "series.turn-down", 1, Nora);
        var late = await _club.PressAsync(Agnès, "series.welcome", 1, Nora);

        Assert.Equal(("series.not_yours", "series.not_yours", "series.turned_down_for_you", "series.asks_no_more"), (meddling.Key()!, herself.Key()!, refused.Key()!, late.Key()!));
        Assert.Equal(["series.turned_down"], await WaitingAsync(Nora));
        Assert.Equal([Agnès], await InTurnAsync());
    }

    [Fact]
    public async Task A_host_who_keeps_apart_from_the_asker_is_neither_told_nor_shown_the_request()
    {
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Agnès, [Nora]));

        var asked = await _club.PressAsync(Nora, "series.host", 1);

        Assert.Equal("series.turn_asked", asked.Key());
        Assert.Empty(await WaitingAsync(Agnès));
        Assert.Null((await _club.PanelAsync(Agnès)).Reply.Card!.Find("series.welcome"));
    }

    [Fact]
    public async Task Whoever_is_asked_to_swap_may_decline_and_nothing_has_changed()
    {
        await _club.TakeTurnsAsync(Nora);
        await _club.PressAsync(Agnès, "series.pass", 1);
        var number = (await _club.LastAsync()).Number;

        var declined = await _club.PressAsync(Nora, (await _club.PressAsync(Nora, "party.show", number)).Button("party.decline"));
        var taken = await _club.PressAsync(Nora, "party.take", number);

        Assert.Equal(("party.over_declined_for_you", "party.held_still"), (declined.Key()!, taken.Key()!));
        Assert.Contains("party.over_declined", await WaitingAsync(Agnès));
        Assert.Equal(Agnès, (await _club.LastAsync()).Host);
        Assert.Equal([Nora, Agnès], await InTurnAsync());
    }

    [Fact]
    public async Task Whose_turn_it_is_hears_of_it_when_the_evening_is_announced_and_whoever_takes_a_break_is_passed_over()
    {
        await _club.TakeTurnsAsync(Nora, Karim);
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, unit.Now + NodaTime.Duration.FromDays(60)));

        await _club.PassDaysAsync(7);

        Assert.Equal(Karim, (await _club.LastAsync()).Host);
        Assert.Equal(["series.welcomed", "series.your_turn"], await WaitingAsync(Karim));
    }

    private async Task<IReadOnlyList<string>> WaitingAsync(MemberId member)
    {
        await _club.DeliverAsync();
        return await _club.WaitingAsync(member);
    }

    private Task<IReadOnlyList<MemberId>> InTurnAsync() => _club.ReadAsync(unit => SeriesHostStore.InTurn(unit, SeriesStore.Find(unit, Server, 1)!));
}
