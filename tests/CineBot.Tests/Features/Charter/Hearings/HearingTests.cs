using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Hearings;

public sealed class HearingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Who_reported_is_invited_first_and_the_person_concerned_once_the_facts_are_read_again()
    {
        var one = await _club.GiveFloorAsync();

        Assert.Equal(CaseState.Hearing, one.State);
        Assert.Equal((1, 0), (await _club.LettersOfAsync(Nora), await _club.LettersOfAsync(Sacha)));
        Assert.False(await _club.IsOverAsync());

        await _club.PassFactsAsync(Nora);

        Assert.Equal(1, await _club.LettersOfAsync(Sacha));
        Assert.Contains("Ça m’a fait mal.", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Que s’est-il passé pour toi", "relis ce qui sera transmis.", "héberge le bot")]
    [InlineData("en", "What happened for you?", "read again what will be passed on", "runs the bot")]
    public async Task Both_are_asked_the_same_questions_and_only_who_reported_reads_the_facts_again(string language, string question, string warning, string readers)
    {
        await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Nora);
        var read = language == "fr" ? Language.French : Language.English;

        var (reporter, concerned) = ((await _club.LetterAsync(Nora, read)).Words, (await _club.LetterAsync(Sacha, read)).Words);

        foreach (var letter in new[] { reporter, concerned })
        {
            Assert.Contains(question, letter, StringComparison.Ordinal);
            Assert.Contains(readers, letter, StringComparison.Ordinal);
        }

        Assert.Contains(warning, reporter, StringComparison.Ordinal);
        Assert.DoesNotContain(warning, concerned, StringComparison.Ordinal);
        Assert.Equal((await FormAsync(Nora)).Fields.Select(field => field.Label.Key), (await FormAsync(Sacha)).Fields.Select(field => field.Label.Key));
    }

    [Fact]
    public async Task The_person_concerned_reads_their_own_message_and_never_who_reported()
    {
        await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Nora);
        var voice = await _club.VoiceAsync(Sacha);

        foreach (var read in new[] { (await _club.LetterAsync(Sacha)).Words, _club.Words(await _club.PressAsync(Sacha, "hearing.see", voice.Code)), _club.Words(await _club.AskAsync(Sacha, "charter.follow")) })
        {
            Assert.DoesNotContain($"{Nora}", read, StringComparison.Ordinal);
            Assert.DoesNotContain((await _club.OnlyCaseAsync()).Code, read, StringComparison.Ordinal);
        }

        Assert.Contains(Said, (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", "Tension", false, true)]
    [InlineData("no", "Tension", false, false)]
    [InlineData("yes", "Grave", false, false)]
    [InlineData("yes", "Tension", true, false)]
    public async Task Who_reported_is_named_only_where_they_chose_so_and_keep_away_from_nobody(string name, string gravity, bool apart, bool isNamed)
    {
        var opened = await _club.MenuAsync(Nora, Sacha);
        await _club.FillAsync(Nora, opened.Form(), ("words", "Ça m’a fait mal."), ("help", "talk"), ("name", name));
        var one = await _club.OnlyCaseAsync();
        await _club.PressAsync(Inès, "moderation.acknowledge", one.Code);
        await _club.WeighAsync(Inès, one, Enum.Parse<Gravity>(gravity));
        await _club.PressAsync(Inès, "moderation.take", one.Code);
        await _club.PressAsync(Paul, "moderation.take", one.Code);
        if (apart) await _club.KeepAwayAsync(Nora, Sacha);
        await _club.PressAsync(Inès, "moderation.hear", one.Code);
        await _club.PassFactsAsync(Nora);
        if (gravity == "Grave") await _club.PressAsync(Inès, "moderation.hear-concerned", one.Code);

        Assert.Equal(isNamed, (await _club.LetterAsync(Sacha)).Words.Contains($"{Nora.Value}", StringComparison.Ordinal));
        Assert.Contains("fait mal", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reported_says_it_differently_and_only_that_is_passed_on()
    {
        await _club.GiveFloorAsync();
        var voice = await _club.VoiceAsync(Nora);
        var form = (await _club.PressAsync(Nora, "hearing.reword", voice.Code)).Form();

        Assert.Equal("hearing.passed", (await _club.FillAsync(Nora, form, ("facts", "Une phrase a blessé."))).Key());

        var letter = (await _club.LetterAsync(Sacha)).Words;
        Assert.Contains("Une phrase a blessé.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("fait mal", letter, StringComparison.Ordinal);
        Assert.Equal("hearing.facts_told", (await _club.PressAsync(Nora, "hearing.hold", voice.Code)).Key());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_held_or_left_unanswered_for_two_days_is_not_passed_on(bool isHeld)
    {
        await _club.GiveFloorAsync();
        if (isHeld) await _club.PassFactsAsync(Nora, "hearing.hold");
        else
        {
            await _club.PassAsync(TimeSpan.FromHours(47));
            Assert.Equal(0, await _club.LettersOfAsync(Sacha));
            await _club.PassAsync(TimeSpan.FromHours(2));
        }

        Assert.DoesNotContain("fait mal", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        Assert.Contains(Said, (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_see_both_side_by_side_under_the_same_question()
    {
        var one = await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Nora);
        await _club.AnswerAsync(Nora, ("happened", "J’ai cessé d’écrire."), ("felt", "Du découragement."));
        await _club.AnswerAsync(Sacha, ("happened", "Je plaisantais."));

        var first = _club.Words(await _club.PressAsync(Inès, "moderation.heard", one.Code));
        var second = _club.Words(await _club.PressAsync(Inès, "moderation.heard", one.Code, 2));

        Assert.Contains("J’ai cessé d’écrire.", first, StringComparison.Ordinal);
        Assert.Contains("Je plaisantais.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("découragement", first, StringComparison.Ordinal);
        Assert.Contains("Du découragement.", second, StringComparison.Ordinal);
        Assert.True(await _club.IsOverAsync());
        Assert.Equal("case.named_only", (await _club.PressAsync(Nora, "moderation.heard", one.Code)).Key());
    }

    [Fact]
    public async Task An_answer_can_be_amended_and_taken_back_until_the_hearing_ends()
    {
        await _club.GiveFloorAsync();
        var empty = await _club.AnswerAsync(Nora);
        Assert.Equal("hearing.empty", empty.Key());
        Assert.Equal("hearing.decline", empty.Button("hearing.decline").Path);
        Assert.Equal("hearing.noted", (await _club.AnswerAsync(Nora, ("happened", "Une phrase."))).Key());
        Assert.Equal("hearing.noted", (await _club.AnswerAsync(Nora, ("happened", "Deux phrases."))).Key());
        Assert.Equal("Deux phrases.", (await _club.VoiceAsync(Nora)).Happened);

        var voice = await _club.VoiceAsync(Nora);
        Assert.Equal("hearing.declined", (await _club.PressAsync(Nora, "hearing.decline", voice.Code)).Key());
        Assert.Equal((VoiceState.Declined, null), ((await _club.VoiceAsync(Nora)).State, (await _club.VoiceAsync(Nora)).Happened));

        await _club.PassAsync(TimeSpan.FromDays(8));
        Assert.Equal("hearing.over", (await _club.AnswerAsync(Nora, ("happened", "Trop tard."))).Key());
    }

    [Fact]
    public async Task After_seven_days_the_hearing_is_over_without_a_word()
    {
        await _club.GiveFloorAsync();
        await _club.PassAsync(TimeSpan.FromHours(49));
        await _club.PassAsync(TimeSpan.FromDays(5));
        Assert.False(await _club.IsOverAsync());

        await _club.PassAsync(TimeSpan.FromDays(3));

        Assert.True(await _club.IsOverAsync());
        Assert.Equal(VoiceState.Silent, (await _club.VoiceAsync(Sacha)).State);
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_once_in_waking_hours()
    {
        await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Nora);
        await _club.AnswerAsync(Nora, ("happened", "Une phrase."));

        await _club.PassAsync(TimeSpan.FromDays(3) + TimeSpan.FromHours(12));
        await _club.PassAsync(TimeSpan.FromDays(2));

        Assert.Single(await _club.LettersAsync(Sacha), letter => letter.StartsWith("On t’a donné la parole", StringComparison.Ordinal));
        Assert.DoesNotContain(await _club.LettersAsync(Nora), letter => letter.StartsWith("On t’a donné la parole", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hearing.see")]
    [InlineData("hearing.answer")]
    [InlineData("hearing.decline")]
    [InlineData("hearing.facts")]
    [InlineData("hearing.pass")]
    [InlineData("hearing.hold")]
    [InlineData("hearing.reword")]
    public async Task A_code_serves_nobody_else_and_in_no_other_server(string path)
    {
        await _club.GiveFloorAsync();
        await _club.PassAsync(TimeSpan.FromMinutes(1));
        var code = (await _club.VoiceAsync(Nora)).Code;

        foreach (var other in new[] { Sacha, Karim, Inès }) Assert.Equal("hearing.unknown", (await _club.PressAsync(other, path, code)).Key());
        Assert.Equal("hearing.unknown", (await _club.PressAsync(Nora, path, "ZZZZ-ZZZ")).Key());
        Assert.Equal("hearing.unknown", (await _club.SendAsync(_club.Press(Nora, path, code) with { Guild = Voisins })).Key());
        Assert.Equal(FactsState.Asked, (await _club.VoiceAsync(Nora)).FactsState);
        Assert.NotEqual("hearing.unknown", (await _club.PressAsync(Nora, path, code)).Key());
    }

    [Fact]
    public async Task The_person_concerned_has_no_facts_to_pass_on()
    {
        await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Nora);

        Assert.Equal("hearing.unknown", (await _club.PassFactsAsync(Sacha)).Key());
    }

    [Fact]
    public async Task Who_erases_everything_during_it_takes_their_words_along_and_the_case_goes_on()
    {
        var one = await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Nora);
        await _club.AnswerAsync(Sacha, ("happened", "Je plaisantais."));
        var code = (await _club.VoiceAsync(Nora)).Code;

        await _club.EraseAsync(Sacha);
        await _club.EraseAsync(Nora);

        Assert.Empty(await _club.ReadAsync(unit => unit.Query<string>("SELECT code FROM hearing_voices WHERE happened IS NOT NULL OR facts IS NOT NULL OR member_id IS NOT NULL")));
        Assert.True(await _club.IsOverAsync());
        Assert.Contains("effacé", _club.Words(await _club.PressAsync(Inès, "moderation.heard", one.Code)), StringComparison.Ordinal);
        Assert.Equal("hearing.unknown", (await _club.PressAsync(Nora, "hearing.see", code)).Key());
    }

    [Fact]
    public async Task Who_takes_their_report_back_is_heard_no_longer_and_nothing_of_it_is_passed_on()
    {
        await _club.ReportAsync(Karim, Sacha, words: "Moi aussi.");
        await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Karim);
        Assert.Equal(0, await _club.LettersOfAsync(Sacha));
        var report = await _club.ReadAsync(unit => CaseReportStore.Own(unit, Server, Karim, 0, 1).Single().Code);

        await _club.PressAsync(Karim, "report.withdraw-sure", report);
        await _club.PassFactsAsync(Nora);

        Assert.DoesNotContain("Moi aussi", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        Assert.Equal("hearing.unknown", (await _club.AnswerAsync(Karim, ("happened", "?"))).Key());
    }

    [Fact]
    public async Task A_witness_is_invited_without_learning_who_is_in_it_and_then_judges_nothing_of_it()
    {
        var one = await _club.GiveFloorAsync();

        Assert.Equal("hearing.noted_witness", (await WitnessAsync(one, Léo)).Key());

        var letter = (await _club.LetterAsync(Léo)).Words;
        Assert.Contains("Mardi soir", letter, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Nora.Value}", letter, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Sacha.Value}", letter, StringComparison.Ordinal);
        Assert.Equal("hearing.noted", (await _club.AnswerAsync(Léo, ("happened", "J’étais là."))).Key());
        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.open", one.Code)).Key());
        foreach (var party in new[] { Nora, Sacha, Paul, Léo }) Assert.Equal("hearing.no_witness", (await WitnessAsync(one, party)).Key());
        foreach (var more in new[] { Karim, Zoé }) await WitnessAsync(one, more);
        Assert.Equal("hearing.enough_witnesses", (await _club.PressAsync(Inès, "moderation.witness", one.Code)).Key());
    }

    /// <summary>Else one of the two could take colleagues out of a case by naming them.</summary>
    [Fact]
    public async Task A_moderator_who_is_named_as_a_witness_judges_until_they_choose_to_speak()
    {
        var one = await _club.GiveFloorAsync();
        await WitnessAsync(one, Léo);
        await WitnessAsync(one, Karim);

        Assert.Contains("si tu réponds, tu témoignes", (await _club.LetterAsync(Léo)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("si tu réponds, tu témoignes", (await _club.LetterAsync(Karim)).Words, StringComparison.Ordinal);
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", one.Code)).Reply.Card);
        Assert.Equal("hearing.no_witness", (await WitnessAsync(one, Léo)).Key());
        await _club.PressAsync(Léo, "hearing.decline", (await _club.VoiceAsync(Léo)).Code);
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", one.Code)).Reply.Card);

        Assert.Equal("hearing.noted", (await _club.AnswerAsync(Léo, ("happened", "J’étais là."))).Key());

        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.open", one.Code)).Key());
        Assert.DoesNotContain(Léo, await _club.ReadAsync(unit => _club.Part<FreeModerators>().Of(unit, one)));
    }

    [Fact]
    public async Task Only_who_has_the_case_in_hand_gives_the_floor_and_once()
    {
        var one = await _club.AssignedAsync();

        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.hear", one.Code)).Key());
        Assert.Equal("hearing.skip_only_grave", (await _club.PressAsync(Inès, "moderation.skip-hearing", one.Code)).Key());
        Assert.Equal("hearing.noted_open", (await _club.PressAsync(Inès, "moderation.hear", one.Code)).Key());
        Assert.Equal("hearing.all_invited", (await _club.PressAsync(Paul, "moderation.hear", one.Code)).Key());
        await _club.ReportAsync(Karim, Sacha, words: "Moi aussi.");
        Assert.Equal("hearing.noted_open", (await _club.PressAsync(Paul, "moderation.hear", one.Code)).Key());
        Assert.Equal(1, await _club.LettersOfAsync(Karim));
    }

    [Fact]
    public async Task A_grave_case_asks_nothing_and_names_whom_to_call_first()
    {
        var one = await _club.GiveFloorAsync(Gravity.Grave);

        var (letter, ways) = await _club.LetterAsync(Nora);
        Assert.InRange(letter.IndexOf("112", StringComparison.Ordinal), 0, letter.IndexOf("s’en occupent", StringComparison.Ordinal));
        Assert.DoesNotContain("Que s’est-il passé", letter, StringComparison.Ordinal);
        Assert.Contains("ally.choose", ways.Select(way => way.Path));
        Assert.Single((await FormAsync(Nora)).Fields);
        Assert.True(await _club.IsOverAsync());
        await _club.PassFactsAsync(Nora);
        Assert.Equal(0, await _club.LettersOfAsync(Sacha));

        Assert.Equal("hearing.noted_concerned", (await _club.PressAsync(Inès, "moderation.hear-concerned", one.Code)).Key());
        Assert.DoesNotContain("Que s’est-il passé", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        Assert.Equal("hearing.noted", (await _club.AnswerAsync(Sacha, ("happened", "Voilà."))).Key());
    }

    [Fact]
    public async Task In_a_grave_case_the_person_concerned_waits_until_the_facts_are_read_again()
    {
        var one = await _club.GiveFloorAsync(Gravity.Grave);

        Assert.Equal("hearing.not_concerned_yet", (await _club.PressAsync(Inès, "moderation.hear-concerned", one.Code)).Key());
        await _club.PassAsync(TimeSpan.FromHours(49));

        Assert.Equal("hearing.noted_concerned", (await _club.PressAsync(Inès, "moderation.hear-concerned", one.Code)).Key());
    }

    [Fact]
    public async Task A_grave_case_may_go_on_without_a_hearing()
    {
        var one = await _club.AssignedAsync(Gravity.Grave);

        Assert.Equal("hearing.noted_skipped", (await _club.PressAsync(Inès, "moderation.skip-hearing", one.Code)).Key());

        Assert.Equal(CaseState.Hearing, (await _club.OnlyCaseAsync()).State);
        Assert.Equal(1, await _club.LettersOfAsync(Nora));
        Assert.Contains((await _club.LetterAsync(Nora)).Ways, way => way.Path == "ally.choose");
        Assert.Equal(0, await _club.LettersOfAsync(Sacha));
    }

    [Fact]
    public async Task What_is_said_is_written_down_nowhere_but_with_the_person()
    {
        var one = await _club.GiveFloorAsync();
        await _club.AnswerAsync(Nora, ("happened", "MOTSECRET"));

        Assert.DoesNotContain("MOTSECRET", string.Concat(await _club.ReadAsync(unit => CaseEventStore.Latest(unit, one, 50).Select(done => done.Words).ToList())), StringComparison.Ordinal);
        Assert.DoesNotContain(_club.Delivery.Calls, call => call.StartsWith("post 500", StringComparison.Ordinal));
    }

    private async Task<Form> FormAsync(MemberId member) => (await _club.PressAsync(member, "hearing.answer", (await _club.VoiceAsync(member)).Code)).Form();

    private async Task<Answered> WitnessAsync(Case one, MemberId witness)
    {
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        var opened = await _club.PressAsync(Inès, "moderation.witness", one.Code);
        return await _club.FillAsync(Inès, opened.Form(), ("who", $"{witness.Value}"), ("about", "Mardi soir, salle 1"));
    }
}
