using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Measures;

public sealed class DecidingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_one_proposes_is_decided_once_the_other_agrees_and_not_before()
    {
        var one = await _club.HeardAsync();

        Assert.Equal("measure.noted.proposed", (await _club.ProposeAsync(Inès, one, "pause")).Key());
        await _club.PressAsync(Inès, "moderation.agree", one.Code);
        await _club.SettleAsync();
        Assert.Equal((CaseState.Proposed, MeasureState.Proposed), await StandingAsync());
        Assert.Empty(_club.Hand.Done);
        Assert.Empty(_club.MailTo(Sacha));
        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("une proposition attend ton mot", StringComparison.Ordinal));

        Assert.Equal("measure.noted.decided", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
        await _club.SettleAsync();

        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task The_letter_says_article_facts_measure_until_when_and_how_it_ends_and_never_who_reported()
    {
        var one = await _club.HeardAsync();
        await _club.PublishAsync(CharterHabits.Small);
        await _club.ProposeAsync(Inès, one, "pause", ("article", "2"));
        await _club.PressAsync(Paul, "moderation.agree", one.Code);
        await _club.SettleAsync();

        var letter = Assert.Single(_club.MailTo(Sacha));

        Assert.All(["article 2, «\u00A0Dire non\u00A0» (version 1)", "reste chez toi", "une pause", "se termine toute seule"], words => Assert.Contains(words, letter, StringComparison.Ordinal));
        Assert.All([$"{Nora}", $"{Inès}", $"{Paul}", "Sacha n’a pas voulu"], words => Assert.DoesNotContain(words, letter, StringComparison.Ordinal));
        Assert.Equal((2, 1), ((await _club.MeasureAsync()).Article, (await _club.MeasureAsync()).Version));
        Assert.Contains(await _club.LettersAsync(Nora), news => news.Contains("ont décidé de la suite", StringComparison.Ordinal));
        Assert.DoesNotContain(await _club.LettersAsync(Nora), news => news.Contains("pause", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_English_the_letter_says_the_same()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO members (member_id, language) VALUES (@Sacha, 'en')", new { Sacha }));
        await _club.DecideAsync("pause");
        await _club.SettleAsync();

        var letter = Assert.Single(_club.MailTo(Sacha));

        Assert.All(["What is decided: a pause.", "The pause ends by itself on"], words => Assert.Contains(words, letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_disagrees_sends_it_back_to_the_hearing_with_their_words_and_another_way_can_be_proposed()
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "exclusion");

        var said = await _club.FillAsync(Paul, (await _club.PressAsync(Paul, "moderation.disagree", one.Code)).Form(), ("words", "Une pause suffirait."));

        Assert.Equal("measure.noted.disagreed", said.Key());
        Assert.Equal((CaseState.Hearing, MeasureState.Dropped), await StandingAsync());
        Assert.Contains("Une pause suffirait.", _club.Words(await _club.PressAsync(Inès, "moderation.open", one.Code)), StringComparison.Ordinal);
        Assert.Equal("measure.noted.proposed", (await _club.ProposeAsync(Paul, one, "pause")).Key());
        Assert.Equal("measure.noted.decided", (await _club.PressAsync(Inès, "moderation.agree", one.Code)).Key());
    }

    [Fact]
    public async Task However_many_agree_and_disagree_at_once_there_is_one_decision_or_none()
    {
        var one = await _club.HeardAsync(Gravity.Grave);
        await _club.ProposeAsync(Inès, one, "pause");
        var form = (await _club.PressAsync(Paul, "moderation.disagree", one.Code)).Form();
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(
            _club.PressAsync(Paul, "moderation.agree", one.Code),
            _club.ManageAsync(Anatole, "moderation.agree", one.Code),
            _club.PressAsync(Inès, "moderation.agree", one.Code),
            _club.PressAsync(Paul, "moderation.agree", one.Code),
            _club.ManageAsync(Anatole, "moderation.agree", one.Code),
            _club.FillAsync(Paul, form, ("words", "Non.")));
        await _club.SettleAsync();

        var kinds = await _club.ReadAsync(unit => unit.Query<string>("SELECT kind FROM case_events"));
        Assert.Equal(1, kinds.Count(kind => kind is "decide" or "disagree"));
        Assert.Equal(kinds.Count(kind => kind == "decide"), _club.Hand.Done.Count);
        Assert.Equal(kinds.Count(kind => kind == "decide"), _club.MailTo(Sacha).Count);
    }

    [Fact]
    public async Task What_is_grave_takes_two_and_a_third_who_manages_the_server()
    {
        var one = await _club.HeardAsync(Gravity.Grave);
        await _club.ProposeAsync(Inès, one, "pause");

        Assert.Equal("measure.noted.agreed", (await _club.ManageAsync(Paul, "moderation.agree", one.Code)).Key());
        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.agree", one.Code)).Key());
        Assert.Equal(CaseState.Proposed, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("measure.noted.decided", (await _club.ManageAsync(Anatole, "moderation.agree", one.Code)).Key());
    }

    [Fact]
    public async Task Whoever_does_not_have_it_in_hand_neither_proposes_nor_agrees()
    {
        var one = await _club.HeardAsync();

        Assert.Equal("case.take_first", (await _club.ProposeAsync(Léo, one, "pause")).Key());
        Assert.Equal("case.named_only", (await _club.ProposeAsync(Karim, one, "pause")).Key());
        await _club.ProposeAsync(Inès, one, "pause");
        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.agree", one.Code)).Key());
        Assert.Equal("case.take_first", (await _club.ManageAsync(Léo, "moderation.agree", one.Code)).Key());
        Assert.Equal("case.named_only", (await _club.PressAsync(Sacha, "moderation.agree", one.Code)).Key());
        await _club.KeepAwayAsync(Léo, Sacha);
        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.agree", one.Code)).Key());
        Assert.Equal(1, await _club.CountAsync("case_votes"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_word_of_who_lost_the_capability_or_fell_into_a_conflict_no_longer_counts(bool isConflict)
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "pause");
        await (isConflict ? _club.KeepAwayAsync(Inès, Sacha) : _club.WriteAsync(unit => CapabilityStore.Take(unit, Server, Inès, Capability.Cases)));

        Assert.Equal("measure.noted.agreed", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
        Assert.Equal("case.noted.joined", (await _club.PressAsync(Léo, "moderation.take", one.Code)).Key());
        Assert.Equal("measure.noted.decided", (await _club.PressAsync(Léo, "moderation.agree", one.Code)).Key());
    }

    [Theory]
    [InlineData("demain en huit du", "measure.until.unclear")]
    [InlineData("hier", "measure.until.gone")]
    [InlineData("dans 2 ans", "measure.until.too_long")]
    public async Task A_date_that_cannot_be_is_said_and_what_was_typed_is_kept(string until, string key)
    {
        var one = await _club.HeardAsync();

        var said = await _club.ProposeAsync(Inès, one, "pause", ("until", until));
        var again = (await _club.PressAsync(Inès, said.Button("form.reopen"))).Form();

        Assert.Equal(key, said.Key());
        Assert.Equal("Tu as écrit « reste chez toi ».", again.Fields.OfType<TextField>().Single(field => field.Name == "facts").Value);
        Assert.Equal(0, await _club.CountAsync("measures"));
    }

    [Theory]
    [InlineData("15 novembre")]
    [InlineData("15/11")]
    [InlineData("dans 3 semaines")]
    [InlineData("dans un mois")]
    [InlineData("dans 10 jours")]
    [InlineData("le 15 novembre 18h")]
    public async Task Dates_are_read_as_people_write_them(string until)
    {
        var one = await _club.HeardAsync();

        Assert.Equal("measure.noted.proposed", (await _club.ProposeAsync(Inès, one, "pause", ("until", until))).Key());
    }

    [Fact]
    public async Task Where_no_repair_was_tried_the_form_asks_why_and_in_a_grave_case_never()
    {
        var one = await _club.HeardAsync();
        var form = (await _club.SendAsync(_club.Press(Inès, "moderation.measure", one.Code) with { Picked = ["pause"] })).Form();
        Assert.Contains(form.Fields, field => field.Name == "why" && field.Required);

        await _club.WriteAsync(unit => CaseStore.Save(unit, one with { Gravity = Gravity.Grave }));
        form = (await _club.SendAsync(_club.Press(Inès, "moderation.measure", one.Code) with { Picked = ["pause"] })).Form();

        Assert.DoesNotContain(form.Fields, field => field.Name == "why");
    }

    [Fact]
    public async Task At_night_the_person_is_told_in_the_morning_and_nothing_begins_before()
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "pause");
        await NightAsync();

        Assert.Equal("measure.noted.decided_later", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
        await _club.SettleAsync();
        Assert.Equal((CaseState.Decided, MeasureState.Decided), await StandingAsync());
        Assert.Empty(_club.Hand.Done);

        await _club.LaterAsync(TimeSpan.FromHours(10));
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        Assert.Single(_club.MailTo(Sacha));
    }

    [Fact]
    public async Task A_proposal_whose_date_has_gone_is_not_agreed_on()
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "pause", ("until", "dans 2 jours"));
        _club.Time.Advance(TimeSpan.FromDays(4));

        Assert.Equal("measure.until_past", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
        Assert.Equal(CaseState.Proposed, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task Where_nobody_in_particular_is_concerned_nothing_is_proposed_about_anybody()
    {
        var one = await _club.HeardAsync();
        await _club.WriteAsync(unit => CasePartyStore.Remove(unit, Server, one.Number, Sacha, CasePart.Concerned));

        Assert.Equal("measure.nobody", (await _club.ProposeAsync(Inès, one, "pause")).Key());
    }

    private async Task<(CaseState, MeasureState)> StandingAsync() => ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State);

    private async Task NightAsync()
    {
        var hour = NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InZone(NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"]).Hour;
        await _club.LaterAsync(TimeSpan.FromHours(23 - hour));
    }
}
