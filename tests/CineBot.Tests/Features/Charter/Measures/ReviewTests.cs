using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Measures;

public sealed class ReviewTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task After_a_month_both_who_have_it_in_hand_are_asked_and_nobody_else()
    {
        var one = await LongAsync();

        await _club.LaterAsync(TimeSpan.FromDays(31));

        foreach (var hand in new[] { Inès, Paul }) Assert.Single(await _club.LettersAsync(hand), letter => letter.Contains("Est-ce encore juste", StringComparison.Ordinal));
        Assert.DoesNotContain(await _club.LettersAsync(Léo), letter => letter.Contains("Est-ce encore juste", StringComparison.Ordinal));
        Assert.Equal("measure.noted.reviewed", (await _club.PressAsync(Inès, "moderation.review", one.Code)).Key());
        Assert.Equal(CaseState.Reviewed, (await _club.OnlyCaseAsync()).State);
        await _club.LaterAsync(TimeSpan.FromDays(31));
        Assert.Equal(2, (await _club.LettersAsync(Paul)).Count(letter => letter.Contains("Est-ce encore juste", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_may_not_read_it_any_more_is_not_asked()
    {
        await LongAsync();
        await _club.KeepAwayAsync(Paul, Sacha);

        await _club.LaterAsync(TimeSpan.FromDays(31));

        Assert.DoesNotContain(await _club.LettersAsync(Paul), letter => letter.Contains("Est-ce encore juste", StringComparison.Ordinal));
        Assert.Contains(await _club.LettersAsync(Inès), letter => letter.Contains("Est-ce encore juste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_sooner_where_both_agree_on_the_same_end_and_the_person_is_told()
    {
        var one = await LongAsync();
        var planned = (await _club.MeasureAsync()).Until;

        Assert.Equal("measure.noted.shorter_proposed", (await ShortenAsync(Inès, one, "dans 10 jours")).Key());
        Assert.Equal(planned, (await _club.MeasureAsync()).Until);
        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.shorter", one.Code)).Key());
        Assert.Equal("measure.noted.shorter_proposed", (await ShortenAsync(Paul, one, "dans 12 jours")).Key());
        Assert.Equal("measure.noted.shorter", (await _club.PressAsync(Inès, "moderation.shorter", one.Code)).Key());
        await _club.SettleAsync();

        Assert.InRange((await _club.MeasureAsync()).Until, planned - Duration.FromDays(95), planned - Duration.FromDays(70));
        Assert.Contains("s’arrête plus tôt que prévu", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
        await _club.LaterAsync(TimeSpan.FromDays(14));
        Assert.Equal([$"give {Pause} {Sacha}", $"take {Pause} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task For_longer_it_has_to_be_decided_anew()
    {
        var one = await LongAsync();

        Assert.Equal("measure.shorten.longer", (await ShortenAsync(Inès, one, "dans 5 mois")).Key());
        Assert.Equal("case.stands.active", (await _club.ProposeAsync(Inès, one, "pause")).Key());
        Assert.Null((await _club.MeasureAsync()).ShorterAt);
    }

    [Fact]
    public async Task An_appeal_that_upholds_changes_nothing_and_begins_what_it_held_back()
    {
        _club.Delivery.Fail("post", CineBot.Interactions.Outgoing.DeliveryFault.PrivateChannelClosed, times: 3);
        await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        await AppealAsync();
        await _club.LaterAsync(TimeSpan.FromDays(5));
        Assert.DoesNotContain($"exclude {Sacha}", _club.Hand.Done);

        await JudgeAsync((life, unit, actor, one) => life.Uphold(unit, actor, one, null));
        await _club.SettleAsync();

        Assert.Contains($"exclude {Sacha}", _club.Hand.Done);
        Assert.Equal(CaseState.Active, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task An_appeal_that_lifts_undoes_at_once()
    {
        await LongAsync();
        await AppealAsync();

        await JudgeAsync((life, unit, actor, one) => life.Lift(unit, actor, one, "Trop."));
        await _club.SettleAsync();

        Assert.Equal([$"give {Pause} {Sacha}", $"take {Pause} {Sacha}"], _club.Hand.Done);
        Assert.Equal((CaseState.Ended, MeasureState.Lifted), ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State));
    }

    [Fact]
    public async Task An_appeal_can_put_something_lighter_in_its_place_and_nothing_heavier_or_longer()
    {
        await _club.DecideAsync("exclusion", ("until", "dans 3 mois"));
        await _club.SettleAsync();
        await AppealAsync();
        var held = await _club.MeasureAsync();

        foreach (var (kind, until) in new[] { (MeasureKind.Exclusion, held.Until), (MeasureKind.Pause, held.Until + Duration.FromDays(1)), (MeasureKind.Role, held.Until) })
            await Assert.ThrowsAsync<Refusal>(() => JudgeAsync((life, unit, actor, one) => life.Lighten(unit, actor, one, kind, until, null)));
        await JudgeAsync((life, unit, actor, one) => life.Lighten(unit, actor, one, MeasureKind.Pause, held.Until - Duration.FromDays(60), null));
        await _club.SettleAsync();

        var lighter = await _club.MeasureAsync();
        Assert.Equal((MeasureKind.Pause, MeasureState.Active, CaseState.Active), (lighter.Kind, lighter.State, (await _club.OnlyCaseAsync()).State));
        Assert.Equal([$"let back {Sacha}", $"give {Pause} {Sacha}"], _club.Hand.Done.SkipWhile(done => !done.StartsWith("let", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_for_less_long_goes_on_without_a_break()
    {
        await LongAsync();
        await AppealAsync();
        var held = await _club.MeasureAsync();

        await JudgeAsync((life, unit, actor, one) => life.Lighten(unit, actor, one, MeasureKind.Pause, held.Until - Duration.FromDays(60), null));
        await _club.SettleAsync();

        Assert.Equal(held.Number, (await _club.MeasureAsync()).Number);
        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
        await _club.LaterAsync(TimeSpan.FromDays(40));
        Assert.Equal($"take {Pause} {Sacha}", _club.Hand.Done[^1]);
    }

    [Fact]
    public async Task What_ends_while_an_appeal_is_looked_at_ends_and_the_case_waits_for_the_appeal()
    {
        await _club.DecideAsync("pause");
        await _club.SettleAsync();
        await AppealAsync();

        await _club.LaterAsync(TimeSpan.FromDays(16));
        Assert.Equal((CaseState.Appealed, MeasureState.Ended), ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State));
        Assert.Equal($"take {Pause} {Sacha}", _club.Hand.Done[^1]);
        await JudgeAsync((life, unit, actor, one) => life.Uphold(unit, actor, one, null));

        Assert.Equal(CaseState.Ended, (await _club.OnlyCaseAsync()).State);
    }

    private async Task<Case> LongAsync()
    {
        var one = await _club.DecideAsync("pause", ("until", "dans 3 mois"));
        await _club.SettleAsync();
        return one;
    }

    private async Task<Answered> ShortenAsync(MemberId moderator, Case one, string until) =>
        await _club.FillAsync(moderator, (await _club.PressAsync(moderator, "moderation.shorten", one.Code)).Form(), ("until", until));

    private Task<int> AppealAsync() => _club.WriteAsync(unit =>
    {
        var one = CaseDesk.Act(unit, CaseFileStore.Find(unit, Server, 1)!, CaseAction.Appeal, CaseRole.Concerned, Sacha);
        foreach (var other in new[] { Léo, Anatole }) AssignmentStore.Add(unit, one, other);
    });

    private async Task JudgeAsync(Action<MeasureLife, CineBot.Storage.WriteUnit, CaseActor, Case> judge)
    {
        var actor = new CaseActor(_club.Part<CaseReaders>().Of(Server, Léo), IsAdministrator: false);
        await _club.WriteAsync(unit => judge(_club.Part<MeasureLife>(), unit, actor, CaseFileStore.Find(unit, Server, 1)!));
    }
}
