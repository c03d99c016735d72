using CineBot.Features.Charter.Cases;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Reports;

public sealed class ReportingTests : IAsyncLifetime
{
    // What is refused says when it is open again.
    private static NodaTime.Instant FreeAt(Answered refused)
    {
        Assert.Equal("report.too_many", refused.Key());
        return refused.Reply.Text!.Args.OfType<FromNow>().Single().Instant;
    }

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task The_form_says_first_who_will_be_able_to_read_it_and_asks_for_discretion_by_default()
    {
        var form = (await _club.MenuAsync(Nora, Sacha)).Form();

        Assert.Equal("report.form.who_reads", form.Introduction!.Key);
        Assert.Contains("relis ce qui sera transmis", _club.Part<IPlainWords>().Plain(form.Introduction, Language.French), StringComparison.Ordinal);
        Assert.Equal(["words", "help", "name"], form.Fields.Select(field => field.Name));
        Assert.Equal(["no"], form.Fields.OfType<MenuField>().Single(field => field.Name == "name").Chosen);
    }

    [Fact]
    public async Task A_message_is_kept_as_it_was_with_who_wrote_it_and_where()
    {
        var receipt = await _club.ReportAsync(Nora, Sacha);

        Assert.Equal("report.received", receipt.Key());
        var one = await _club.OnlyCaseAsync();
        var taken = Assert.Single(await _club.ReadAsync(unit => CaseEvidenceStore.Of(unit, one, 0, 10)));
        Assert.Equal((Sacha, Said, Recos, new MessageId(4_000)), (taken.Author, taken.Words, taken.Channel, taken.Message));
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 9, 1, 18, 0), taken.SaidAt);
        Assert.Equal([(CasePart.Concerned, Sacha), (CasePart.Reporter, Nora)], await PartsAsync(one));
        Assert.Equal(0, await _club.CountAsync("report_snapshots"));
    }

    [Fact]
    public async Task The_receipt_says_what_follows_by_when_who_reads_it_and_how_to_follow_it()
    {
        var said = _club.Words(await _club.ReportAsync(Nora, Sacha));

        Assert.Contains("C’est gardé sous le code", said, StringComparison.Ordinal);
        Assert.Contains("au plus tard <t:", said, StringComparison.Ordinal);
        Assert.Contains("jamais quelqu’un qui y est mêlé", said, StringComparison.Ordinal);
        Assert.Contains("/charte suivi", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reports_in_English_in_a_French_server_is_written_to_in_English()
    {
        _club.Locale = "en-US";
        await _club.ReportAsync(Nora, Sacha);

        var languages = _club.Part<ILanguages>();
        Assert.Equal(Language.English, await languages.OfMessagesAsync(Nora, Server, TestContext.Current.CancellationToken));
        Assert.Equal(Language.French, await languages.OfMessagesAsync(Sacha, Server, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_urgent_or_grave_is_answered_with_the_numbers_of_the_country_first()
    {
        var receipt = await _club.ReportAsync(Nora, Sacha, "emergency");

        var said = _club.Words(receipt);
        Assert.Equal("report.urgent", receipt.Key());
        Assert.All(["17", "112", "114", "119", "3018", "01 87 20 30 90"], number => Assert.Contains($"**{number}**", said, StringComparison.Ordinal));
        Assert.True(said.IndexOf("**17**", StringComparison.Ordinal) < said.IndexOf("C’est gardé", StringComparison.Ordinal));
        Assert.True((await _club.OnlyCaseAsync()).IsUrgent);
    }

    [Fact]
    public async Task In_another_country_no_number_of_France_is_shown()
    {
        await _club.WriteAsync(unit => SettingsStore.SetCountry(unit, Server, "CA"));

        var said = _club.Words(await _club.ReportAsync(Nora, Sacha, "emergency"));

        Assert.Contains("Appelle les urgences de ton pays.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("**17**", said, StringComparison.Ordinal);
        Assert.DoesNotContain("119", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_reported_by_their_menu_or_by_the_command_and_a_situation_without_anybody()
    {
        var byMenu = await _club.SendAsync(_club.Ask(Nora, "report-person") with { Subject = new(Sacha, null, null, null) });
        await _club.FillAsync(Nora, byMenu.Form(), ("words", "Il insiste."), ("help", "talk"));
        var byCommand = await _club.AskAsync(Karim, "charter.report", ("person", Sacha));
        await _club.FillAsync(Karim, byCommand.Form(), ("words", "Il insiste."), ("help", "talk"));
        var situation = await _club.AskAsync(Zoé, "charter.report");
        await _club.FillAsync(Zoé, situation.Form(), ("words", "On ne m’écoute pas."), ("help", "circle"));

        Assert.Equal(["person", "person", "situation"], await _club.ReadAsync(unit => unit.Query<string>("SELECT about FROM cases ORDER BY number")));
        Assert.Equal(2, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM case_parties WHERE part = 'concerned'")));
    }

    [Fact]
    public async Task A_message_deleted_while_the_form_was_open_is_reported_as_it_was_seen()
    {
        var opened = await _club.MenuAsync(Nora, Sacha);
        _club.Time.Advance(TimeSpan.FromHours(3));
        await _club.TickAsync();

        await _club.FillAsync(Nora, opened.Form(), ("words", "Il l’a effacé depuis."), ("help", "talk"));

        Assert.Equal(Said, Assert.Single(await _club.ReadAsync(unit => unit.Query<string>("SELECT words FROM case_evidence"))));
    }

    [Fact]
    public async Task What_was_looked_at_and_never_sent_is_forgotten_after_a_day()
    {
        var opened = await _club.MenuAsync(Nora, Sacha);
        await _club.PassAsync(TimeSpan.FromHours(23));
        Assert.Equal(1, await _club.CountAsync("report_snapshots"));
        await _club.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(0, await _club.CountAsync("report_snapshots"));
        var late = await _club.FillAsync(Nora, opened.Form(), ("words", "Trop tard ?"), ("help", "talk"));
        Assert.Equal("report.message_gone", late.Key());
        Assert.Equal(0, await _club.CountAsync("cases"));
    }

    [Fact]
    public async Task However_many_messages_somebody_looks_at_ten_are_kept()
    {
        Form? last = null;
        for (var message = 1; message <= 14; message++)
        {
            last = (await _club.MenuAsync(Nora, Sacha, message: message)).Form();
            _club.Time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(10, await _club.CountAsync("report_snapshots"));
        Assert.Equal("report.received", (await _club.FillAsync(Nora, last!, ("words", "Celui-là."), ("help", "talk"))).Key());
    }

    [Fact]
    public async Task Somebody_elses_form_opens_nothing()
    {
        var opened = await _club.MenuAsync(Nora, Sacha);

        var forged = await _club.FillAsync(Karim, opened.Form(), ("words", "Moi aussi."), ("help", "talk"));

        Assert.Equal("report.message_gone", forged.Key());
    }

    [Fact]
    public async Task Oneself_is_offered_to_talk_about_it_instead()
    {
        var own = await _club.MenuAsync(Nora, Nora);

        Assert.Equal("report.yourself", own.Key());
        Assert.Equal("report.send", (await _club.PressAsync(Nora, own.Button("report.open"))).Form().Path);
        Assert.Equal("report.yourself", (await _club.AskAsync(Nora, "charter.report", ("person", Nora))).Key());
        var forged = await _club.AskAsync(Nora, "charter.report", ("person", Sacha));
        Assert.Equal("report.yourself", (await _club.FillAsync(Nora, forged.Form() with { Ids = ["p", $"{Nora}"] }, ("words", "x"), ("help", "talk"))).Key());
    }

    [Fact]
    public async Task The_bot_says_who_can_set_it_right()
    {
        var about = await _club.MenuAsync(Nora, Robot);

        Assert.Equal("report.about_bot", about.Key());
        Assert.Contains($"<@{Agnès}>", _club.Words(about), StringComparison.Ordinal);
        Assert.Equal("report.about_bot", (await _club.SendAsync(_club.Ask(Nora, "report-person") with { Subject = new(Robot, null, null, null), Bot = Robot })).Key());
        Assert.Equal(0, await _club.CountAsync("report_snapshots"));
    }

    /// <summary>What members write on a card stands under the bot's name and is theirs all the same.</summary>
    [Fact]
    public async Task What_a_member_wrote_on_one_of_the_bots_cards_is_reported_as_their_own_words()
    {
        await _club.RecommendAsync(Zoé, "Cléo de 5 à 7", "Pour que Karim comprenne enfin");
        await _club.DeliverAsync();
        var card = (await _club.ReadAsync(unit => CardBook.Find(unit, new(Server, "recommendation", 1))))!.Message;

        Assert.Equal("report.yourself", (await _club.MenuAsync(Zoé, Robot, null, card.Value)).Key());
        var opened = await _club.MenuAsync(Nora, Robot, null, card.Value);
        Assert.Equal("report.received", (await _club.FillAsync(Nora, opened.Form(), ("words", "C’est moqueur."), ("help", "talk"))).Key());

        var one = await _club.OnlyCaseAsync();
        Assert.Equal([Zoé], await _club.ReadAsync(unit => CasePartyStore.Members(unit, one, CasePart.Concerned)));
        Assert.Equal((Zoé, "Pour que Karim comprenne enfin", card), await _club.ReadAsync(unit => CaseEvidenceStore.Of(unit, one, 0, 5).Select(taken => (taken.Author!.Value, taken.Words, taken.Message)).Single()));
    }

    [Fact]
    public async Task A_card_on_which_several_speak_is_nobodys_words()
    {
        await _club.RecommendAsync(Zoé, "Cléo de 5 à 7", "Pour Paris");
        await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Pour Corinne Marchand");
        await _club.DeliverAsync();
        var card = (await _club.ReadAsync(unit => CardBook.Find(unit, new(Server, "recommendation", 1))))!.Message;

        Assert.Equal("report.about_bot", (await _club.MenuAsync(Nora, Robot, null, card.Value)).Key());
        Assert.Equal(0, await _club.CountAsync("report_snapshots"));
    }

    [Fact]
    public async Task What_another_program_wrote_concerns_nobody()
    {
        var machine = new MemberId(888);
        var opened = await _club.SendAsync(_club.Ask(Nora, "report-message") with { Subject = new(machine, new(4_000), Recos, Said), Machines = new HashSet<MemberId> { machine }, Bot = Robot });

        await _club.FillAsync(Nora, opened.Form(), ("words", "Ce message blesse."), ("help", "talk"));

        Assert.Equal([(CasePart.Reporter, Nora)], await PartsAsync(await _club.OnlyCaseAsync()));
        Assert.Equal(1, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT is_machine FROM case_evidence")));
    }

    [Fact]
    public async Task Two_in_ten_minutes_and_five_a_day_and_no_more()
    {
        var first = NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow());
        await _club.ReportAsync(Nora, Sacha, message: 1);
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await _club.ReportAsync(Nora, Sacha, message: 2);
        Assert.Equal(first + NodaTime.Duration.FromMinutes(10), FreeAt(await _club.MenuAsync(Nora, Sacha, message: 3)));

        foreach (var message in new[] { 3, 4, 5 })
        {
            _club.Time.Advance(TimeSpan.FromMinutes(11));
            Assert.Equal("report.received", (await _club.ReportAsync(Nora, Sacha, message: message)).Key());
        }

        _club.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(first + NodaTime.Duration.FromHours(24), FreeAt(await _club.MenuAsync(Nora, Sacha, message: 6)));
        _club.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal("report.received", (await _club.ReportAsync(Nora, Sacha, message: 6)).Key());
    }

    [Fact]
    public async Task The_limit_holds_for_forms_that_were_open_already()
    {
        var forms = new List<Form>();
        foreach (var message in new[] { 1, 2, 3 }) forms.Add((await _club.MenuAsync(Nora, Sacha, message: message)).Form());

        var answers = new List<string?>();
        foreach (var form in forms) answers.Add((await _club.FillAsync(Nora, form, ("words", "Encore."), ("help", "talk"))).Key());

        Assert.Equal(["report.received", "report.received", "report.too_many"], answers);
        Assert.Equal(2, await _club.CountAsync("cases"));
    }

    [Fact]
    public async Task The_same_message_is_reported_once_by_each_person_who_can_add_a_word()
    {
        var first = await _club.ReportAsync(Nora, Sacha);

        var again = await _club.MenuAsync(Nora, Sacha);

        Assert.Equal("report.already", again.Key());
        Assert.Equal(first.ReceiptCode(), again.Button("report.see").Ids[0]);
        var person = await _club.AskAsync(Nora, "charter.report", ("person", Sacha));
        await _club.FillAsync(Nora, person.Form(), ("words", "Il insiste."), ("help", "talk"));
        _club.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("report.already", (await _club.AskAsync(Nora, "charter.report", ("person", Sacha))).Key());
    }

    [Fact]
    public async Task Thirty_reports_on_one_message_at_once_make_one_case_and_thirty_receipts_that_tell_nothing_of_each_other()
    {
        var people = Enumerable.Range(0, 30).Select(at => new MemberId(2_000 + at)).ToList();
        var forms = new List<Form>();
        foreach (var person in people) forms.Add((await _club.MenuAsync(person, Sacha)).Form());

        var receipts = await Task.WhenAll(people.Zip(forms).Select(pair => Task.Run(() => _club.FillAsync(pair.First, pair.Second, ("words", $"Vu par {pair.First}"), ("help", "talk")))));

        Assert.Equal((1, 30, 1), (await _club.CountAsync("cases"), await _club.CountAsync("case_reports"), await _club.CountAsync("case_evidence")));
        Assert.Equal(30, receipts.Select(receipt => receipt.ReceiptCode()).Distinct().Count());
        var one = await _club.OnlyCaseAsync();
        Assert.All(receipts, receipt => Assert.DoesNotContain(one.Code, _club.Words(receipt), StringComparison.Ordinal));
        Assert.Single(receipts.Select(receipt => _club.Words(receipt).Replace(receipt.ReceiptCode(), "CODE", StringComparison.Ordinal).Replace(receipt.ReceiptCode(), "CODE", StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public async Task A_message_that_was_edited_between_two_reports_is_kept_in_both_wordings()
    {
        await _club.ReportAsync(Nora, Sacha);
        var opened = await _club.MenuAsync(Karim, Sacha, "Je n’ai rien dit");
        await _club.FillAsync(Karim, opened.Form(), ("words", "Il a changé son message."), ("help", "talk"));

        Assert.Equal([Said, "Je n’ai rien dit"], await _club.ReadAsync(unit => unit.Query<string>("SELECT words FROM case_evidence ORDER BY evidence")));
        Assert.Equal(1, await _club.CountAsync("cases"));
    }

    [Fact]
    public async Task Where_too_few_are_free_or_the_owner_is_concerned_the_outside_contact_is_named()
    {
        Assert.Contains("au plus tard", _club.Words(await _club.ReportAsync(Nora, Sacha, message: 1)), StringComparison.Ordinal);
        Assert.Contains("Trop peu de personnes sont libres de s’en occuper ici", _club.Words(await _club.ReportAsync(Karim, Agnès, message: 2)), StringComparison.Ordinal);
        await _club.KeepAwayAsync(Paul, Zoé);
        Assert.Contains("Trop peu de personnes sont libres de s’en occuper ici", _club.Words(await _club.ReportAsync(Zoé, Inès, message: 3)), StringComparison.Ordinal);

        Assert.Equal([0L, 1L, 1L], await _club.ReadAsync(unit => unit.Query<long>("SELECT is_outside FROM cases ORDER BY number")));
    }

    [Fact]
    public async Task What_was_typed_is_not_lost_when_the_form_is_refused()
    {
        var form = (await _club.MenuAsync(Nora, Sacha)).Form();

        var refused = await _club.FillAsync(Nora, form, ("words", "Il m’a dit de partir."), ("help", "autre"));
        var again = await _club.PressAsync(Nora, refused.Button("form.reopen"));

        Assert.Equal("form.not_offered", refused.Key());
        Assert.Equal("Il m’a dit de partir.", again.Form().Fields.OfType<TextField>().Single().Value);
    }

    private Task<List<(CasePart, MemberId?)>> PartsAsync(Case one) => _club.ReadAsync(unit => CasePartyStore.Of(unit, one).Select(party => (party.Part, party.Member)).ToList());
}
