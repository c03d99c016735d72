using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

public sealed class QueueTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task The_queue_tells_code_age_state_and_need_but_never_who_is_in_it()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();

        var said = _club.Words(await _club.AskAsync(Inès, "moderation"));

        Assert.Contains(one.Code, said, StringComparison.Ordinal);
        Assert.Contains("reçu", said, StringComparison.Ordinal);
        Assert.Contains("accuser réception", said, StringComparison.Ordinal);
        Assert.All([Nora, Sacha], member => Assert.DoesNotContain(member.ToString(), said, StringComparison.Ordinal));
        Assert.DoesNotContain(Said, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gravest_comes_first_then_the_oldest()
    {
        await _club.ReportAsync(Nora, Sacha, message: 1);
        await _club.ReportAsync(Karim, Sacha, message: 2);
        _club.Time.Advance(TimeSpan.FromMinutes(11));
        await _club.ReportAsync(Karim, Sacha, "emergency", message: 3);
        await _club.ReportAsync(Nora, Sacha, message: 4);
        var codes = await _club.ReadAsync(unit => unit.Query<string>("SELECT code FROM cases ORDER BY number"));
        foreach (var (code, gravity) in new[] { (codes[0], Gravity.Misunderstanding), (codes[3], Gravity.Breach) })
        {
            await _club.PressAsync(Inès, "moderation.acknowledge", code);
            await _club.SendAsync(_club.Press(Inès, "moderation.weigh", code) with { Picked = [$"{(int)gravity}"] });
        }

        var opened = Entries(await _club.AskAsync(Paul, "moderation"));

        Assert.Equal([codes[2], codes[3], codes[1], codes[0]], opened);
    }

    [Fact]
    public async Task It_is_paged_by_five()
    {
        foreach (var at in Enumerable.Range(1, 6)) await _club.ReportAsync(new(3_000 + at), Sacha, message: at);

        var first = await _club.AskAsync(Inès, "moderation");
        var second = await _club.PressAsync(Inès, first.Reply.Buttons.Single(button => button.Label.Key == "case.button.after"));

        Assert.Equal((5, 1), (Entries(first).Count, Entries(second).Count));
        Assert.Empty(Entries(first).Intersect(Entries(second)));
        Assert.Contains("6 dossiers attendent", _club.Words(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_a_case_shows_what_was_reported_and_is_written_down()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();

        var said = _club.Words(await _club.PressAsync(Inès, "moderation.open", one.Code));

        Assert.Contains(Said, said, StringComparison.Ordinal);
        Assert.Contains("Ça m’a fait mal.", said, StringComparison.Ordinal);
        Assert.Contains($"Personne concernée\u00A0: <@{Sacha}>", said, StringComparison.Ordinal);
        Assert.Contains("ne doit pas être dit", said, StringComparison.Ordinal);
        Assert.Equal(["case.reported", "case.viewed"], await AuditAsync());
        Assert.Equal([Inès], await _club.ReadAsync(unit => unit.Query<MemberId>("SELECT actor_member_id FROM case_events WHERE kind = 'viewed'")));
    }

    [Fact]
    public async Task A_long_message_is_cut_in_the_case_and_whole_on_its_page()
    {
        var words = string.Concat(Enumerable.Repeat("Va-t-en. ", 300)) + "FIN";
        var opened = await _club.MenuAsync(Nora, Sacha, words);
        await _club.FillAsync(Nora, opened.Form(), ("words", "Trop long."), ("help", "talk"));
        var one = await _club.OnlyCaseAsync();

        var read = await _club.PressAsync(Inès, "moderation.open", one.Code);
        var whole = await _club.PressAsync(Inès, read.Reply.Card!.Blocks.OfType<Actionable>().Single().Button);

        Assert.DoesNotContain("FIN", _club.Words(read), StringComparison.Ordinal);
        Assert.Contains("Accuser réception", read.Reply.Card.Blocks.OfType<Buttons>().Single().Row.Select(button => _club.Part<IPlainWords>().Plain(button.Label, Language.French)));
        Assert.Contains("FIN", _club.Words(whole), StringComparison.Ordinal);
        Assert.Equal("common.outdated", (await _club.PressAsync(Inès, "moderation.message", one.Code, 2)).Key());
    }

    [Fact]
    public async Task From_a_report_to_two_pairs_of_hands()
    {
        var receipt = await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();

        Assert.Equal("case.noted.acknowledged", (await _club.PressAsync(Inès, "moderation.acknowledge", one.Code)).Key());
        Assert.Equal("case.noted.triaged", (await _club.WeighAsync(Inès, one, Gravity.Tension)).Key());
        Assert.Equal("case.noted.taken", (await _club.PressAsync(Inès, "moderation.take", one.Code)).Key());
        Assert.Equal(CaseState.Triaged, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("case.noted.joined", (await _club.PressAsync(Paul, "moderation.take", one.Code)).Key());

        Assert.Equal((CaseState.Assigned, Gravity.Tension), ((await _club.OnlyCaseAsync()).State, (await _club.OnlyCaseAsync()).Gravity));
        Assert.Equal("case.in_two_hands", (await _club.PressAsync(Léo, "moderation.take", one.Code)).Key());
        await _club.DeliverAsync();
        Assert.Contains("Deux personnes l’ont en charge", _club.Words(await _club.PressAsync(Nora, "report.see", receipt.ReceiptCode())), StringComparison.Ordinal);
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains("est lu", StringComparison.Ordinal));
        Assert.Equal(["case.reported", "case.acknowledge", "case.triage", "case.take", "case.join"], await AuditAsync());
    }

    [Fact]
    public async Task The_second_pair_of_hands_is_asked_in_private()
    {
        var one = await _club.TriagedAsync();
        await _club.DeliverAsync();
        Assert.DoesNotContain(await _club.LettersAsync(Paul), letter => letter.Contains("deuxième personne", StringComparison.Ordinal));

        await _club.PressAsync(Inès, "moderation.take", one.Code);
        await _club.DeliverAsync();

        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("deuxième personne", StringComparison.Ordinal));
        Assert.Empty(await _club.LettersAsync(Léo));
        Assert.DoesNotContain(await _club.LettersAsync(Inès), letter => letter.Contains("deuxième personne", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_hands_it_on_leaves_it_to_the_other_and_to_a_third()
    {
        var one = await _club.AssignedAsync();

        Assert.Equal("case.noted.released", (await _club.PressAsync(Inès, "moderation.release", one.Code)).Key());
        Assert.Equal(CaseState.Triaged, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("case.take_first", (await _club.PressAsync(Inès, "moderation.release", one.Code)).Key());
        Assert.Equal("case.noted.joined", (await _club.PressAsync(Léo, "moderation.take", one.Code)).Key());

        Assert.Equal([Paul, Léo], await _club.ReadAsync(unit => AssignmentStore.Of(unit, one)));
    }

    [Fact]
    public async Task A_case_is_laid_aside_with_a_word_and_no_mark()
    {
        var receipt = await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.PressAsync(Inès, "moderation.acknowledge", one.Code);
        await _club.WeighAsync(Inès, one, Gravity.Misunderstanding);

        var noted = await _club.DismissAsync(Inès, one, "Vous vous êtes expliqués : reviens si ça recommence.");
        await _club.DeliverAsync();

        Assert.Equal("case.noted.dismissed", noted.Key());
        Assert.Equal(CaseState.Dismissed, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("case.none", (await _club.AskAsync(Paul, "moderation")).Key());
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains("reviens si ça recommence", StringComparison.Ordinal));
        Assert.Contains("reviens si ça recommence", _club.Words(await _club.PressAsync(Nora, "report.see", receipt.ReceiptCode())), StringComparison.Ordinal);
        Assert.Empty(await _club.LettersAsync(Sacha));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_may_be_a_breach_or_grave_two_must_lay_aside(int gravity)
    {
        var one = await _club.TriagedAsync((Gravity)gravity);

        Assert.Equal("case.noted.dismissal_proposed", (await _club.DismissAsync(Inès, one)).Key());
        Assert.Equal("case.noted.dismissal_proposed", (await _club.DismissAsync(Inès, one)).Key());
        Assert.Equal(CaseState.Triaged, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("case.noted.dismissed", (await _club.DismissAsync(Paul, one)).Key());
    }

    [Fact]
    public async Task What_somebody_said_is_urgent_nobody_lays_aside_alone_before_it_is_weighed()
    {
        await _club.ReportAsync(Nora, Sacha, "emergency");
        var one = await _club.OnlyCaseAsync();
        await _club.PressAsync(Inès, "moderation.acknowledge", one.Code);

        Assert.Equal("case.noted.dismissal_proposed", (await _club.DismissAsync(Inès, one)).Key());
    }

    [Fact]
    public async Task The_word_of_a_moderator_who_fell_into_a_conflict_of_interest_no_longer_counts()
    {
        var one = await _club.TriagedAsync(Gravity.Breach);
        await _club.DismissAsync(Inès, one);
        await _club.KeepAwayAsync(Inès, Sacha);

        Assert.Equal("case.noted.dismissal_proposed", (await _club.DismissAsync(Paul, one)).Key());
        Assert.Equal("case.noted.dismissed", (await _club.DismissAsync(Léo, one)).Key());
    }

    [Fact]
    public async Task Three_reports_laid_aside_within_ninety_days_suggest_a_talk_and_nothing_else()
    {
        foreach (var message in new[] { 1, 2, 3 })
        {
            await _club.ReportAsync(Nora, Sacha, message: message);
            var code = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM cases WHERE closed_at IS NULL"));
            Assert.DoesNotContain("une conversation peut aider", _club.Words(await _club.PressAsync(Inès, "moderation.open", code!)).Replace("Ça frotte", "", StringComparison.Ordinal), StringComparison.Ordinal);
            await _club.PressAsync(Inès, "moderation.acknowledge", code!);
            await _club.FillAsync(Inès, (await _club.PressAsync(Inès, "moderation.dismiss", code!)).Form(), ("word", "Merci."));
            _club.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal("report.received", (await _club.ReportAsync(Nora, Sacha, message: 4)).Key());
        var last = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM cases WHERE closed_at IS NULL"));
        Assert.Contains("une conversation peut aider", _club.Words(await _club.PressAsync(Inès, "moderation.open", last!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managing_the_server_is_not_enough_and_being_unnamed_meanwhile_counts_at_once()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        _club.Permissions = Permissions.Administrator;
        Assert.Equal("case.named_only", (await _club.AskAsync(Agnès, "moderation")).Key());
        Assert.Equal("case.named_only", (await _club.PressAsync(Agnès, "moderation.open", one.Code)).Key());
        _club.Permissions = Permissions.None;

        await _club.WriteAsync(unit => CineBot.Features.Settings.ModeratorStore.Unname(unit, Server, Inès));

        Assert.Equal("case.named_only", (await _club.PressAsync(Inès, "moderation.acknowledge", one.Code)).Key());
        Assert.Equal(CaseState.Signalled, (await _club.OnlyCaseAsync()).State);
    }

    [Theory]
    [InlineData("moderation.acknowledge")]
    [InlineData("moderation.take")]
    [InlineData("moderation.release")]
    public async Task A_press_that_comes_twice_has_its_effect_once(string path)
    {
        var one = path == "moderation.acknowledge" ? await SignalledAsync() : path == "moderation.take" ? await _club.TriagedAsync() : await _club.AssignedAsync();
        var press = _club.Press(Inès, path, one.Code);

        await _club.SendAsync(press);
        var events = await _club.CountAsync("case_events");
        await _club.SendAsync(press);

        Assert.Equal(events, await _club.CountAsync("case_events"));
    }

    private async Task<Case> SignalledAsync()
    {
        await _club.ReportAsync(Nora, Sacha);
        return await _club.OnlyCaseAsync();
    }

    private static List<string> Entries(Answered answered) => [.. answered.Reply.Card!.Blocks.OfType<Actionable>().Select(entry => entry.Button.Ids[0])];

    private Task<IReadOnlyList<string>> AuditAsync() => _club.ReadAsync(unit => unit.Query<string>("SELECT kind FROM audit_rows ORDER BY sequence"));
}
