using System.Text;
using CineBot.Features.Charter.Cases;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

public sealed class CaseErasureTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Who_reported_goes_and_the_case_goes_on_without_their_name()
    {
        await _club.ReportAsync(Nora, Sacha);
        await EraseAsync(Nora);
        var one = await _club.OnlyCaseAsync();

        var read = _club.Words(await _club.PressAsync(Inès, "moderation.open", one.Code));

        Assert.Contains("Ça m’a fait mal.", read, StringComparison.Ordinal);
        Assert.Contains("quelqu’un qui a effacé ses données", read, StringComparison.Ordinal);
        Assert.DoesNotContain(Nora.ToString(), read, StringComparison.Ordinal);
        Assert.Equal([CasePart.Concerned], await _club.ReadAsync(unit => CasePartyStore.Of(unit, one).Where(party => party.Member is not null).Select(party => party.Part).ToList()));
        Assert.Equal("case.noted.acknowledged", (await _club.PressAsync(Inès, "moderation.acknowledge", one.Code)).Key());
    }

    [Fact]
    public async Task Of_a_case_that_is_over_their_words_go_too()
    {
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "report.add", code)).Form(), ("word", "Et hier encore."));
        await _club.PressAsync(Nora, "report.withdraw-sure", code);

        await EraseAsync(Nora);

        Assert.Null(await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT COALESCE(words, added, answer) FROM case_reports")));
    }

    [Fact]
    public async Task Of_the_person_concerned_the_words_go_and_a_nameless_trace_stays()
    {
        await _club.ReportAsync(Nora, Sacha);
        await EraseAsync(Sacha);
        var one = await _club.OnlyCaseAsync();

        var read = _club.Words(await _club.PressAsync(Inès, "moderation.open", one.Code));

        Assert.DoesNotContain(Said, read, StringComparison.Ordinal);
        Assert.DoesNotContain(Sacha.ToString(), read, StringComparison.Ordinal);
        Assert.Contains("Ça m’a fait mal.", read, StringComparison.Ordinal);
        Assert.Single(await _club.ReadAsync(unit => CasePartyStore.Pseudonyms(unit, one)));
    }

    [Fact]
    public async Task The_digests_of_a_case_that_somebody_left_say_nothing_any_more()
    {
        await _club.ReportAsync(Nora, Sacha);
        Assert.NotEqual(0, await _club.CountAsync("audit_salts"));

        await EraseAsync(Nora);

        Assert.Equal((0, 1), (await _club.CountAsync("audit_salts"), await _club.CountAsync("audit_rows")));
    }

    [Fact]
    public async Task The_person_concerned_finds_nothing_until_they_were_told_and_then_never_who_reported()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        Assert.DoesNotContain(one.Code, await ExportAsync(Sacha), StringComparison.Ordinal);
        Assert.DoesNotContain(Said, await ExportAsync(Sacha), StringComparison.Ordinal);

        await _club.WriteAsync(unit => CasePartyStore.MarkTold(unit, one, Sacha));

        var told = await ExportAsync(Sacha);
        Assert.Contains(one.Code, told, StringComparison.Ordinal);
        Assert.Contains("rester chez toi", told, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Nora}", told, StringComparison.Ordinal);
        Assert.DoesNotContain("fait mal", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reported_finds_their_own_words_by_their_own_code()
    {
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();
        var one = await _club.OnlyCaseAsync();

        var own = await ExportAsync(Nora);

        Assert.Contains(code, own, StringComparison.Ordinal);
        Assert.Contains("fait mal", own, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Code, own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_moderator_did_is_in_their_data_in_words()
    {
        var one = await _club.TriagedAsync();
        await _club.PressAsync(Inès, "moderation.take", one.Code);
        await _club.PressAsync(Inès, "moderation.open", one.Code);

        var own = await ExportAsync(Inès);

        Assert.All(new[] { "Accusé de réception", "Gravité évaluée", "Prise en charge", "Dossier lu", "évalué" }, said => Assert.Contains(said, own, StringComparison.Ordinal));
        Assert.DoesNotContain("acknowledge", own, StringComparison.Ordinal);
    }

    /// <summary>The report has a code of its own: the case's would tell two people who compare that it is one.</summary>
    [Fact]
    public async Task Who_reported_never_learns_the_cases_code_whatever_they_are_told_of_it()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();

        await _club.WriteAsync(unit => CasePartyStore.MarkTold(unit, one, Nora));

        Assert.DoesNotContain(one.Code, await ExportAsync(Nora), StringComparison.Ordinal);
    }

    /// <summary>What they did before somebody came to be kept apart from them is no way around it.</summary>
    [Theory]
    [InlineData("open")]
    [InlineData("take")]
    [InlineData("vote")]
    public async Task A_case_that_is_closed_to_a_moderator_now_is_in_their_data_no_more_though_they_had_a_hand_in_it(string deed)
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit =>
        {
            if (deed == "open") CaseEventStore.Add(unit, one, "viewed", Paul, null);
            if (deed == "take") AssignmentStore.Add(unit, one, Paul);
            if (deed == "vote") VoteStore.Set(unit, one, "proposal-1", Paul, agrees: true, null);
        });
        Assert.Contains(one.Code, await ExportAsync(Paul), StringComparison.Ordinal);

        await _club.KeepAwayAsync(Paul, Sacha);

        Assert.DoesNotContain(one.Code, await ExportAsync(Paul), StringComparison.Ordinal);
        Assert.Empty(await _club.ReadAsync(unit => AssignmentStore.Free(unit, one)));
        Assert.Empty(await _club.ReadAsync(unit => VoteStore.Agreeing(unit, one, "proposal-1")));
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(1, 6)]
    [InlineData(2, 12)]
    [InlineData(3, 36)]
    public async Task Six_twelve_or_thirty_six_months_after_its_end_neither_words_nor_names_are_left(int gravity, int months)
    {
        var one = await _club.TriagedAsync((Gravity)gravity);
        await _club.DismissAsync(Inès, one);
        await _club.DismissAsync(Paul, one);
        Assert.Equal(CaseState.Dismissed, (await _club.OnlyCaseAsync()).State);
        var over = _club.Time.GetUtcNow();

        await _club.PassAsync(over.AddMonths(months) - _club.Time.GetUtcNow() - TimeSpan.FromDays(1));
        Assert.Equal(1, await _club.CountAsync("case_evidence"));
        await _club.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(CaseState.Expunged, (await _club.OnlyCaseAsync()).State);
        Assert.Equal((0, 0, 0), (await _club.CountAsync("case_evidence"), await _club.CountAsync("case_parties"), await _club.CountAsync("audit_salts")));
        Assert.Empty(await _club.ReadAsync(unit => unit.Query<string>("SELECT words FROM case_reports WHERE words IS NOT NULL UNION ALL SELECT words FROM case_events WHERE words IS NOT NULL UNION ALL SELECT words FROM case_votes WHERE words IS NOT NULL")));
        Assert.Equal("case.unknown", (await _club.PressAsync(Inès, "moderation.open", one.Code)).Key());
    }

    private async Task EraseAsync(MemberId member)
    {
        var form = (await _club.PressAsync(member, "my-settings.erase-confirm")).Form();
        Assert.Equal("erasure.done", (await _club.FillAsync(member, form, ("word", "effacer"))).Key());
    }

    private async Task<string> ExportAsync(MemberId member)
    {
        _club.Time.Advance(TimeSpan.FromHours(1));
        return string.Concat((await _club.PressAsync(member, "my-settings.export")).Reply.Files.Select(file => System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(file.Content.Span))));
    }
}
