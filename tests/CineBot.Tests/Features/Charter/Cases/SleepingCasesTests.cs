using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Safeguards;
using CineBot.Features.Settings.Rights;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

/// <summary>A case that nobody does anything about: it is said, then closed with words, then forgotten like any other.</summary>
public sealed class SleepingCasesTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task After_a_month_all_who_are_free_hear_that_it_sleeps_and_once_only()
    {
        await _club.AssignedAsync();
        await _club.PassAsync(TimeSpan.FromDays(29));
        Assert.Equal((0, 0, 0), await ToldAsync());

        await _club.PassAsync(TimeSpan.FromDays(2));
        await _club.PassAsync(TimeSpan.FromDays(20));

        Assert.Equal((1, 1, 1), await ToldAsync());
        Assert.All(await _club.LettersAsync(Inès), letter => Assert.DoesNotContain("@", letter, StringComparison.Ordinal));
        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task Three_months_without_anything_done_close_it_with_a_word_and_six_later_nothing_is_left()
    {
        var code = await AsleepAsync();
        await _club.PassAsync(TimeSpan.FromDays(58));
        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);

        await _club.PassAsync(TimeSpan.FromDays(3));

        var one = await _club.OnlyCaseAsync();
        Assert.Equal(CaseState.Closed, one.State);
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains($"Ton signalement {code} est refermé sans décision", StringComparison.Ordinal));
        Assert.Contains("Refermé sans décision", _club.Words(await _club.PressAsync(Nora, "report.see", code)), StringComparison.Ordinal);
        Assert.Empty(await _club.LettersAsync(Sacha));
        Assert.Equal(0, await _club.CountAsync("case_sleeps"));
        await _club.PassAsync(TimeSpan.FromDays(190));
        Assert.Equal(CaseState.Expunged, (await _club.OnlyCaseAsync()).State);
        Assert.Equal(0, await _club.CountAsync("case_parties"));
        Assert.Equal("report.unknown", (await _club.PressAsync(Nora, "report.see", code)).Key());
    }

    [Fact]
    public async Task The_word_names_the_outside_contact_where_there_is_one()
    {
        await _club.WriteAsync(unit => ContactStore.Set(unit, Server, new("Odile", "odile@example.org", null)));
        await AsleepAsync();

        await _club.PassAsync(TimeSpan.FromDays(61));

        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains("le contact extérieur du serveur", StringComparison.Ordinal) && letter.Contains("odile@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_had_been_told_of_it_hears_that_it_is_over()
    {
        await AsleepAsync();
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit => CasePartyStore.MarkTold(unit, one, Sacha));

        await _club.PassAsync(TimeSpan.FromDays(61));

        Assert.Equal([("case-closed", Sacha)], await _club.ReadAsync(unit => unit.Query<(string, MemberId)>("SELECT kind, member_id FROM case_notices").ToList()));
    }

    [Fact]
    public async Task Whatever_is_done_wakes_it_and_looking_at_it_does_not()
    {
        await AsleepAsync();
        var one = await _club.OnlyCaseAsync();
        await _club.PassAsync(TimeSpan.FromDays(40));
        await _club.WeighAsync(Inès, one, Gravity.Breach);
        await _club.PassAsync(TimeSpan.FromDays(25));
        Assert.Equal((1, 1, 1), await ToldAsync());
        await _club.PassAsync(TimeSpan.FromDays(6));
        Assert.Equal((2, 2, 2), await ToldAsync());

        await _club.PressAsync(Inès, "moderation.open", one.Code);
        await _club.PassAsync(TimeSpan.FromDays(59));
        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);
        await _club.PressAsync(Inès, "moderation.open", one.Code);
        await _club.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(CaseState.Closed, (await _club.OnlyCaseAsync()).State);
    }

    /// <summary>The bot was away for a year: nobody is closed out of what was never said to sleep.</summary>
    [Fact]
    public async Task It_is_never_closed_without_two_months_of_notice()
    {
        await _club.AssignedAsync();
        _club.Time.Advance(TimeSpan.FromDays(365));
        await _club.TickAsync();
        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);

        await _club.PassAsync(TimeSpan.FromDays(59));
        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task An_appeal_is_told_of_and_never_closed_by_the_hour()
    {
        await _club.AssignedAsync();
        await _club.WriteAsync(unit => unit.Execute("UPDATE cases SET state = 'appealed'"));

        await _club.PassAsync(TimeSpan.FromDays(31));
        Assert.Equal((1, 1, 1), await ToldAsync());
        await _club.PassAsync(TimeSpan.FromDays(200));

        Assert.Equal(CaseState.Appealed, (await _club.OnlyCaseAsync()).State);
    }

    /// <summary>Somebody is kept apart for it at this very moment: that somebody looks after it is seen, though nothing was written down.</summary>
    [Fact]
    public async Task A_safeguard_keeps_it_from_being_closed_and_its_end_gives_it_its_full_time_again()
    {
        await AsleepAsync();
        var one = await _club.OnlyCaseAsync();
        await _club.PassAsync(TimeSpan.FromDays(59));
        await _club.WriteAsync(unit => SafeguardStore.Add(unit, new(Server, 0, one.Number, new(31), unit.Now, unit.Now + CaseTimes.Safeguarded) { Member = Sacha }));

        await _club.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);
        Assert.Equal((2, 2, 2), await ToldAsync());
        await _club.PassAsync(TimeSpan.FromDays(2));
        Assert.Contains("safeguard-ended", await _club.ReadAsync(unit => unit.Query<string>("SELECT kind FROM case_events")));
        await _club.PassAsync(TimeSpan.FromDays(31));
        await _club.PassAsync(TimeSpan.FromDays(58));
        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);
        await _club.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(CaseState.Closed, (await _club.OnlyCaseAsync()).State);
    }

    /// <summary>The same rule where whoever reported takes it back.</summary>
    [Theory]
    [InlineData(true, CaseState.Acknowledged)]
    [InlineData(false, CaseState.Withdrawn)]
    public async Task A_safeguard_keeps_a_case_going_that_was_taken_back_and_nothing_else_does(bool isKept, object state)
    {
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();
        var one = await _club.OnlyCaseAsync();
        await _club.PressAsync(Inès, "moderation.acknowledge", one.Code);
        if (isKept) await _club.WriteAsync(unit => SafeguardStore.Add(unit, new(Server, 0, one.Number, new(31), unit.Now, unit.Now + CaseTimes.Safeguarded) { Member = Sacha }));

        await _club.PressAsync(Nora, "report.withdraw-sure", code);

        Assert.Equal(state, (await _club.OnlyCaseAsync()).State);
    }

    [Theory]
    [InlineData("party")]
    [InlineData("kept away")]
    public async Task Who_may_not_read_it_does_not_hear_that_it_sleeps(string conflict)
    {
        await _club.AssignedAsync();
        var one = await _club.OnlyCaseAsync();
        if (conflict == "party") await _club.WriteAsync(unit => CasePartyStore.Add(unit, Server, one.Number, Léo, CasePart.Concerned));
        else await _club.KeepAwayAsync(Léo, Sacha);
        var before = (await _club.LettersAsync(Léo)).Count;

        await _club.PassAsync(TimeSpan.FromDays(31));

        Assert.Equal(before, (await _club.LettersAsync(Léo)).Count);
        Assert.Equal(0, await _club.ReadAsync(unit => CaseSleepStore.Count(unit, _club.Part<CaseReaders>().Of(Server, Léo))));
        Assert.Equal(1, await _club.ReadAsync(unit => CaseSleepStore.Count(unit, _club.Part<CaseReaders>().Of(Server, Inès))));
    }

    [Fact]
    public async Task Who_came_back_after_an_erasure_does_not_hear_that_their_own_case_sleeps()
    {
        await _club.ReportAsync(Nora, Léo);
        await _club.FillAsync(Léo, (await _club.PressAsync(Léo, "my-settings.erase-confirm")).Form(), ("word", "effacer"));
        await _club.NameAsync(Léo);

        await _club.PassAsync(TimeSpan.FromDays(31));

        Assert.DoesNotContain(await _club.LettersAsync(Léo), letter => letter.Contains("dort", StringComparison.Ordinal));
        Assert.Equal(0, await _club.ReadAsync(unit => CaseSleepStore.Count(unit, _club.Part<CaseReaders>().Of(Server, Léo))));
    }

    // A case in two hands that has slept for a month and a day, and was said to; the code of the report.
    private async Task<string> AsleepAsync()
    {
        await _club.AssignedAsync();
        await _club.PassAsync(TimeSpan.FromDays(31));
        return (await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM case_reports")))!;
    }

    private async Task<(int, int, int)> ToldAsync() => (await ToldAsync(Inès), await ToldAsync(Paul), await ToldAsync(Léo));

    private async Task<int> ToldAsync(MemberId member) => (await _club.LettersAsync(member)).Count(letter => letter.Contains("dort", StringComparison.Ordinal));
}
