using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

public sealed class CompletingCallTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Each_step_is_kept_at_once_and_the_bar_grows()
    {
        await _club.PublishCallAsync();
        Assert.Contains("3 points renseignés sur 10", _club.Words(await _club.PressAsync(Nora, "call.complete", 1)), StringComparison.Ordinal);

        await StepAsync("film", ("pitch", "Une digue, la mer."), ("genre", "drame"), ("minutes", "12"), ("bearer", "association"));
        await StepAsync("hours", ("hours", "8 h – 19 h"), ("night", "night"), ("rain", "15 novembre"), ("until", "10 novembre"));
        await StepAsync("costs", ("meals", "provided"), ("travel", "real"), ("insurance", "no"), ("image", "festivals, 5 ans"));
        var panel = await StepAsync("welcome", ("sensitive", "smoke"), ("sensitive", "animals"), ("accessibility", "plain-pied"), ("bring", "un manteau"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Contains("10 points renseignés sur 10", _club.Words(panel), StringComparison.Ordinal);
        var card = _club.Shown(Recos)!;
        Assert.All(
            ["Une digue, la mer.", "drame · 12\u00a0min", "une association", "8 h – 19 h", "Tournage de nuit", "dimanche 15 novembre 2026 (si la météo l’impose)", "Repas\u00a0: sur place", "Trajets\u00a0: remboursés",
                "**Ce tournage n’a pas d’assurance responsabilité civile.**", "festivals, 5 ans", "animaux et fumée", "plain-pied", "un manteau"],
            words => Assert.Contains(words, card, StringComparison.Ordinal));
        Assert.DoesNotContain("À préciser", card, StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 11, 10, 23, 0), (await _club.CallAsync(1)).ClosesAt);
    }

    [Fact]
    public async Task Insurance_image_rights_and_meals_come_before_the_first_offer()
    {
        await _club.PublishCallAsync();
        Assert.Equal(["call.part.insurance", "call.part.image_rights", "call.part.meals"], CallReadiness.Missing(await _club.CallAsync(1)).Select(text => text.Key));

        await StepAsync("costs", ("meals", "none"), ("insurance", "pending"), ("image", "en ligne"));

        Assert.Empty(CallReadiness.Missing(await _club.CallAsync(1)));
    }

    [Fact]
    public async Task What_was_said_stands_in_the_form_when_it_opens_again()
    {
        await _club.PublishCallAsync();
        await StepAsync("hours", ("hours", "8 h"), ("night", "night"), ("rain", "15 novembre 8h-19h"), ("until", "10 novembre 18h"));
        await StepAsync("costs", ("meals", "real"), ("insurance", "yes"));
        var (before, days) = (await _club.CallAsync(1), await _club.DaysAsync(1));

        await StepAsync("hours");
        await StepAsync("costs");

        var after = await _club.CallAsync(1);
        Assert.Equal((before.ClosesAt, before.Hours, before.IsNight, before.Meals, before.Insurance, before.Sequence), (after.ClosesAt, after.Hours, after.IsNight, after.Meals, after.Insurance, after.Sequence));
        Assert.Equal(days, await _club.DaysAsync(1));
    }

    [Fact]
    public async Task A_new_first_day_moves_the_end_of_answers_and_the_other_way_round_it_stays()
    {
        await _club.PublishCallAsync(when: "14 novembre");
        await StepAsync("hours", ("until", "1er novembre"));
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 23, 0), (await _club.CallAsync(1)).ClosesAt);

        var opened = await _club.PressAsync(Nora, "call.correct", 1, "when");
        await _club.FillAsync(Nora, opened.Form(), ("when", "28 novembre"));

        Assert.Equal(Instant.FromUtc(2026, 11, 20, 23, 0), (await _club.CallAsync(1)).ClosesAt);
    }

    [Fact]
    public async Task A_role_is_detailed_with_seats_for_newcomers_and_ages_and_a_criterion_that_has_a_reason()
    {
        await _club.PublishCallAsync();

        await RoleAsync(("seats", "10"), ("newcomers", "4"), ("ages", "de 20 à 35 ans"), ("criteria", "sait nager"), ("reason", "elle traverse le port"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        var role = Assert.Single(await _club.RolesAsync(1));
        Assert.Equal((10, 4, new AgeRange(20, 35)), (role.Seats, role.NewcomerSeats, role.Ages));
        Assert.Contains("4 places pour débuter · joue de 20 à 35 ans · demandé\u00a0: sait nager, parce que\u00a0: elle traverse le port", _club.Shown(Recos)!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seats", "0", "call.wrong_number")]
    [InlineData("seats", "-1", "call.wrong_number")]
    [InlineData("seats", "999", "call.wrong_number")]
    [InlineData("seats", "1000000000000", "form.too_long")]
    [InlineData("seats", "٥", "call.wrong_number")]
    [InlineData("newcomers", "13", "call.wrong_number")]
    [InlineData("ages", "quinze ans", "call.role.wrong_ages")]
    [InlineData("ages", "35-20", "call.role.wrong_ages")]
    [InlineData("ages", "20-999", "call.role.wrong_ages")]
    [InlineData("criteria", "grande", "call.role.say_why")]
    public async Task What_a_role_cannot_be_is_refused_and_kept(string field, string typed, string why)
    {
        await _club.PublishCallAsync();

        var refused = await RoleAsync((field, typed));

        Assert.Equal(why, refused.Key());
        Assert.Equal((12, 0, null), Assert.Single(await _club.RolesAsync(1)) is var role ? (role.Seats, role.NewcomerSeats, role.Ages) : default);
        if (why != "form.too_long") Assert.Equal(typed, (await _club.PressAsync(Nora, refused.Button("form.reopen"))).Form().Fields.OfType<TextField>().Single(one => one.Name == field).Value);
    }

    [Theory]
    [InlineData("film", "minutes", "0", "call.wrong_number")]
    [InlineData("film", "minutes", "9999", "call.wrong_number")]
    [InlineData("hours", "rain", "quand il pleut", "call.unclear.not_understood")]
    [InlineData("hours", "until", "hier", "call.past")]
    [InlineData("hours", "until", "vendredi prochain", "call.unclear.several")]
    [InlineData("questions", "questions", "Un ?\nDeux ?\nTrois ?\nQuatre ?", "call.questions.too_many")]
    [InlineData("questions", "questions", "As-tu un problème de santé ?", "call.questions.private")]
    [InlineData("questions", "questions", "Quelle est ton origine ?", "call.questions.private")]
    [InlineData("film", "bearer", "pirates", "form.not_offered")]
    [InlineData("costs", "meals", "caviar", "form.not_offered")]
    public async Task What_a_step_cannot_take_is_refused_with_the_reason(string step, string field, string typed, string why)
    {
        await _club.PublishCallAsync();

        Assert.Equal(why, (await StepAsync(step, (field, typed))).Key());
    }

    [Fact]
    public async Task A_call_is_opened_from_sixteen_only_where_the_server_does_and_only_where_it_is_fit()
    {
        await _club.ProposeCallAsync();
        await StepAsync("welcome", ("minors", "16_17"));
        Assert.Equal("no", (await _club.CallAsync(1)).Minors);
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO settings (guild_id, opens_16_17) VALUES (@guild, 1)", new { guild = Server }));

        Assert.Equal("call.minors_unfit", (await StepAsync("welcome", ("minors", "16_17"), ("sensitive", "alcohol"))).Key());
        await StepAsync("welcome", ("minors", "16_17"), ("sensitive", "animals"));

        Assert.Equal("16_17", (await _club.CallAsync(1)).Minors);
        Assert.Equal("call.minors_unfit", (await StepAsync("hours", ("night", "night"))).Key());
        Assert.Contains("seconde personne majeure", _club.Words(await _club.PressAsync(Nora, "call.preview", 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_named_to_listen_is_told_and_may_decline()
    {
        await _club.PublishCallAsync();
        await StepAsync("welcome", ("listener", $"{Chantal}"));
        Assert.Equal(Chantal, (await _club.CallAsync(1)).Listener);
        var told = Assert.Single(await WaitingAsync(Chantal));
        Assert.Equal("call.listener_named", told.Text.Key);

        Assert.Equal("call.not_listener", (await _club.PressAsync(Zoé, "call.unlisten", 1)).Key());
        Assert.Equal("call.unlistened", (await _club.PressAsync(Chantal, told.Buttons[0])).Key());

        Assert.Null((await _club.CallAsync(1)).Listener);
        Assert.Equal("call.listener_left", Assert.Single(await WaitingAsync(Nora)).Text.Key);
    }

    [Fact]
    public async Task Somebody_who_keeps_away_from_an_owner_is_not_named_and_nobody_learns_why()
    {
        await _club.PublishCallAsync();
        await _club.WriteAsync(unit => CineBot.Features.Members.KeptAwayStore.Set(unit, Chantal, [Nora]));

        Assert.Equal("call.not_free", (await StepAsync("welcome", ("listener", $"{Chantal}"))).Key());
    }

    [Fact]
    public async Task The_practical_part_is_its_owners_and_followers_hear_of_its_change()
    {
        await _club.PublishCallAsync();
        await PracticalAsync("where", ("address", "3 quai du Vent"), ("hospital", "La Timone"));
        var shown = await PracticalAsync("who", ("schedule", "8 h 30"), ("phone", "06 01 02 03 04"));

        Assert.All(["3 quai du Vent", "La Timone", "8 h 30", "06 01 02 03 04"], words => Assert.Contains(words, _club.Words(shown), StringComparison.Ordinal));
        Assert.Equal(2, _club.Part<FollowedCalls>().Changes.Count(change => change == (1, CallAction.Describe, CallChange.Practicals)));
        foreach (var path in new[] { "call.practical", "call.practical-part", "call.complete", "call.step", "call.role" })
            Assert.Equal("call.not_yours", (await _club.PressAsync(Zoé, path, 1, "where")).Key());
    }

    /// <summary>Whatever an owner writes into the practical part, and whatever happens to the call, nothing that others can see holds a word of it.</summary>
    [Fact]
    public async Task Nothing_of_the_practical_part_is_ever_in_a_public_rendering()
    {
        await _club.ChooseCallsAsync(Tournages);
        string[] secrets = ["3 quai du Vent", "métro Joliette", "8 h 30 précises", "06 01 02 03 04", "Hôpital Nord", "Barbara la régisseuse"];
        var preview = await _club.ProposeCallAsync();
        await PracticalAsync("where", ("address", secrets[0]), ("arrival", secrets[1]), ("hospital", secrets[4]));
        await PracticalAsync("who", ("schedule", secrets[2]), ("phone", secrets[3]), ("contact", secrets[5]));
        await _club.PressAsync(Nora, preview.Button("call.publish"));

        foreach (var state in Enum.GetValues<CallState>())
        {
            await _club.WriteAsync(unit => CallStore.Save(unit, CallStore.Find(unit, Server, 1)! with { State = state, PublishedAt = unit.Now }));
            foreach (var words in await PublicWordsAsync())
                Assert.All(secrets, secret => Assert.DoesNotContain(secret, words, StringComparison.Ordinal));
        }
    }

    private async Task<IReadOnlyList<string>> PublicWordsAsync()
    {
        var source = _club.Part<IEnumerable<ICardSource>>().Single(source => source.Kind == CallCard.CardKind);
        await _club.DeliverAsync();
        var (card, name, tags) = await _club.ReadAsync(unit => (source.Draw(unit, CallCard.RefTo(Server, 1)), source.Name(unit, CallCard.RefTo(Server, 1)), source.Tags(unit, CallCard.RefTo(Server, 1))));
        var preview = await _club.PressAsync(Nora, "call.preview", 1);
        _club.Time.Advance(TimeSpan.FromSeconds(20));
        return
        [
            .. _club.Delivery.Standing.Values.Select(_club.Words),
            card is null ? "" : _club.Words(new Answered(Reply.Show(card), Answer.Private, Language.French)),
            _club.Words(preview),
            _club.Words(new Answered(Reply.Say(name), Answer.Private, Language.French)),
            .. tags.Select(tag => _club.Words(new Answered(Reply.Say(tag), Answer.Private, Language.French))),
        ];
    }

    private Task<IReadOnlyList<WaitingMessage>> WaitingAsync(MemberId member) => _club.WaitingAsync(member);

    private async Task<Answered> StepAsync(string step, params (string Field, string Words)[] words) =>
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.step", 1, step)).Form(), words);

    private async Task<Answered> PracticalAsync(string part, params (string Field, string Words)[] words) =>
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.practical-part", 1, part)).Form(), words);

    private async Task<Answered> RoleAsync(params (string Field, string Words)[] words)
    {
        var opened = await _club.SendAsync(_club.Press(Nora, "call.role", 1) with { Picked = ["1"] });
        return await _club.FillAsync(Nora, opened.Form(), words);
    }
}
