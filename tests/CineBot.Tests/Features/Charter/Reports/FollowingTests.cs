using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Reports;

public sealed class FollowingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task One_finds_ones_own_reports_with_where_they_stand_and_nobody_elses()
    {
        Assert.Equal("report.none", (await _club.AskAsync(Nora, "charter.follow")).Key());
        var mine = await _club.ReportAsync(Nora, Sacha);
        var theirs = await _club.ReportAsync(Karim, Chantal, message: 5);

        var list = await _club.AskAsync(Nora, "charter.follow");

        Assert.Equal([mine.ReceiptCode()], list.Reply.Card!.Blocks.OfType<Actionable>().Select(entry => entry.Button.Ids[0]));
        Assert.Contains("Reçu. Une personne nommée le lira", _club.Words(list), StringComparison.Ordinal);
        var unknown = _club.Words(await _club.PressAsync(Nora, "report.see", "ZZZZ-ZZZ"));
        Assert.Equal(unknown, _club.Words(await _club.PressAsync(Nora, "report.see", theirs.ReceiptCode())));
        Assert.Equal("report.unknown", (await _club.PressAsync(Nora, "report.withdraw-sure", theirs.ReceiptCode())).Key());
    }

    [Fact]
    public async Task A_word_can_be_added_and_moderators_read_it()
    {
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();

        var added = await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "report.add", code)).Form(), ("word", "Il a recommencé hier."));
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "report.add", code)).Form(), ("word", "Et ce matin."));

        Assert.Equal("report.word_added", added.Key());
        var read = _club.Words(await _club.PressAsync(Inès, "moderation.open", (await _club.OnlyCaseAsync()).Code));
        Assert.Contains("Il a recommencé hier.", read, StringComparison.Ordinal);
        Assert.Contains("Et ce matin.", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_longer_fits_is_not_cut_but_said()
    {
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();
        var answers = new List<string?>();
        for (var at = 0; at < 4; at++) answers.Add((await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "report.add", code)).Form(), ("word", new string('a', 990)))).Key());

        Assert.Equal(["report.word_added", "report.word_added", "report.word_added", "report.added_full"], answers);
    }

    [Fact]
    public async Task Taken_back_it_ends_there_and_can_be_reported_again()
    {
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();

        var asked = await _club.PressAsync(Nora, "report.withdraw", code);
        Assert.Equal(CaseState.Signalled, (await _club.OnlyCaseAsync()).State);
        var done = await _club.PressAsync(Nora, "report.withdraw-sure", code);

        Assert.Contains("ce qui les protège continue", _club.Words(asked), StringComparison.Ordinal);
        Assert.Equal("report.withdrawn", done.Key());
        Assert.Equal(CaseState.Withdrawn, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("case.none", (await _club.AskAsync(Inès, "moderation")).Key());
        Assert.Equal("report.over", (await _club.PressAsync(Nora, "report.withdraw-sure", code)).Key());
        Assert.Equal("report.received", (await _club.ReportAsync(Nora, Sacha)).Key());
        Assert.Equal(2, await _club.CountAsync("cases"));
    }

    [Fact]
    public async Task While_others_reported_too_the_case_goes_on_and_who_takes_theirs_back_reads_the_same()
    {
        var first = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();
        var second = (await _club.ReportAsync(Karim, Sacha)).ReceiptCode();

        var nora = _club.Words(await _club.PressAsync(Nora, "report.withdraw-sure", first)).Split('\n')[0];
        Assert.Equal(CaseState.Signalled, (await _club.OnlyCaseAsync()).State);
        var karim = _club.Words(await _club.PressAsync(Karim, "report.withdraw-sure", second)).Split('\n')[0];

        Assert.Equal(CaseState.Withdrawn, (await _club.OnlyCaseAsync()).State);
        Assert.Equal(nora.Replace(first[..4], "", StringComparison.Ordinal).Replace(first[5..], "", StringComparison.Ordinal), karim.Replace(second[..4], "", StringComparison.Ordinal).Replace(second[5..], "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_grave_goes_on_for_safetys_sake()
    {
        var one = await _club.TriagedAsync(Gravity.Grave);
        var code = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM case_reports"));

        await _club.PressAsync(Nora, "report.withdraw-sure", code!);

        Assert.Equal(CaseState.Triaged, (await _club.OnlyCaseAsync()).State);
        Assert.Contains("retiré", _club.Words(await _club.PressAsync(Inès, "moderation.open", one.Code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_said_is_urgent_goes_on_until_a_moderator_has_looked()
    {
        var code = (await _club.ReportAsync(Nora, Sacha, "emergency")).ReceiptCode();

        await _club.PressAsync(Nora, "report.withdraw-sure", code);

        Assert.Equal(CaseState.Signalled, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task Once_something_is_decided_taking_it_back_changes_nothing_for_others()
    {
        var code = (await _club.ReportAsync(Nora, Sacha)).ReceiptCode();
        await _club.WriteAsync(unit => CaseStore.Save(unit, CaseFileStore.Find(unit, Server, 1)!.In(CaseState.Active, unit.Now)));

        Assert.Equal("report.withdrawn", (await _club.PressAsync(Nora, "report.withdraw-sure", code)).Key());
        Assert.Equal(CaseState.Active, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task The_list_is_paged()
    {
        foreach (var message in Enumerable.Range(1, 6))
        {
            await _club.ReportAsync(Nora, Sacha, message: message);
            _club.Time.Advance(TimeSpan.FromHours(8));
        }

        var first = await _club.AskAsync(Nora, "charter.follow");
        var second = await _club.PressAsync(Nora, first.Reply.Buttons.Single(button => button.Path == "report.list"));

        Assert.Equal((5, 1), (first.Reply.Card!.Blocks.OfType<Actionable>().Count(), second.Reply.Card!.Blocks.OfType<Actionable>().Count()));
    }
}
