using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

public sealed class ApplyingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Applying_takes_two_inputs_the_press_and_the_sending_of_a_form_that_is_filled_in_already()
    {
        var call = await _club.CastAsync(1);
        var form = (await _club.SendAsync(_club.Press(Karim, "call.apply", call.Number, 1) with { MemberName = "Karim" })).Form();

        var sent = await _club.FillAsync(Karim, form);

        Assert.Equal("application.sent", sent.Key());
        Assert.Equal((ApplicationState.Submitted, "Karim"), await _club.ApplicationAsync(call, Karim) is { } one ? (one.State, one.FirstName) : default);
        Assert.All(form.Fields, field => Assert.True(!field.Required || field is TextField { Value.Length: > 0 } or MenuField { Chosen.Count: > 0 }, field.Name));
    }

    [Fact]
    public async Task The_form_says_who_reads_it_and_how_long_and_asks_what_the_team_asks_within_five_parts()
    {
        var call = await _club.ShootAsync(CallKind.Crew, [ApplicationHabits.Saturday, ApplicationHabits.Saturday.PlusDays(1)], call => call with { Questions = "Sais-tu nager ?" }, new CallRole(1, null, "perchiste", 1));

        var form = (await _club.PressAsync(Karim, "call.apply", call.Number)).Form();
        await _club.FillAsync(Karim, form, ("name", "Karim"), ("days", "2"), ("phrase", "J’ai ma perche"), ("answers", "Oui"));

        Assert.Equal("application.form.consent_questions", form.Introduction!.Key);
        Assert.InRange(form.Fields.Length + 1, 3, 5);
        var one = (await _club.ApplicationAsync(call, Karim))!;
        Assert.Equal(("Karim", "J’ai ma perche", "Oui"), (one.FirstName, one.Phrase, one.Answers));
        Assert.Equal([2L], one.Days);
        Assert.Contains("Seule l’équipe de l’annonce la lit", _club.Words(await _club.ApplyAsync(Zoé, call, ("name", "Zoé"))));
    }

    [Fact]
    public async Task A_link_that_is_none_is_refused_and_nothing_typed_is_lost()
    {
        var call = await _club.CastAsync(1);

        var refused = await _club.ApplyAsync(Karim, call, ("name", "Karim"), ("link", "javascript:alert(1)"), ("phrase", "Bonjour"));

        Assert.Equal("application.form.no_link", refused.Key());
        Assert.Equal(0, await _club.CountAsync("applications"));
        var again = (await _club.PressAsync(Karim, refused.Button("form.reopen"))).Form();
        Assert.Equal("Bonjour", Assert.IsType<TextField>(again.Fields.Single(field => field.Name == "phrase")).Value);
        Assert.Equal("application.sent", (await _club.FillAsync(Karim, again, ("link", "https://exemple.fr/demo"))).Key());
    }

    [Fact]
    public async Task An_application_that_is_there_is_not_sent_twice_and_one_taken_back_may_be()
    {
        var call = await _club.CastAsync(1);
        await _club.ApplyAsync(Karim, call, ("name", "Karim"));

        Assert.Equal("application.sent_already", (await _club.PressAsync(Karim, "call.apply", call.Number)).Key());
        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);
        Assert.Equal("application.sent", (await _club.ApplyAsync(Karim, call, ("name", "Karim"))).Key());
        Assert.Equal(1, await _club.CountAsync("applications"));
    }

    [Fact]
    public async Task A_press_says_which_of_the_two_ways_is_the_one_and_the_owner_needs_none()
    {
        var cast = await _club.CastAsync(1);
        var extras = await _club.ExtrasAsync(1);

        Assert.Equal("application.apply_instead", (await _club.PressAsync(Karim, "call.come", cast.Number)).Key());
        Assert.Equal("application.come_instead", (await _club.PressAsync(Karim, "call.apply", extras.Number)).Key());
        Assert.Equal("application.yours", (await _club.PressAsync(Nora, "call.apply", cast.Number)).Key());
        Assert.Equal(0, await _club.CountAsync("applications"));
    }

    [Fact]
    public async Task In_one_call_extras_come_by_a_press_and_whoever_has_a_craft_applies()
    {
        var call = await _club.ShootAsync(CallKind.Extras, [ApplicationHabits.Saturday], null, new CallRole(1, "figurant", "figurant·e", 2), new CallRole(2, "perche", "perchiste", 1) { Kind = CallKind.Crew });

        var shown = await _club.ReadAsync(unit => _club.Part<IEnumerable<ICardSource>>().OfType<CallCard>().Single().Draw(unit, CallCard.RefTo(call))!);
        var come = await _club.PressAsync(Karim, "call.come", call.Number);
        var form = (await _club.PressAsync(Zoé, "call.apply", call.Number)).Form();
        await _club.FillAsync(Zoé, form, ("name", "Zoé"));

        Assert.Equal(["call.come", "call.apply", "call.ask", "call.pass"], shown.Blocks.OfType<Buttons>().First().Row.Select(button => button.Path));
        Assert.Equal("application.coming", come.Key());
        Assert.Equal("application.extras_come", (await _club.PressAsync(Nora, "call.offer", call.Number, 1, Karim)).Key());
        Assert.Equal("application.apply_instead", (await _club.PressAsync(Maya, "call.come", call.Number, 2)).Key());
        Assert.Equal([(Karim, 1L, ApplicationState.Confirmed), (Zoé, 2L, ApplicationState.Submitted)], (await _club.ReadAsync(unit => ApplicationStore.All(unit, Server, call.Number))).Select(one => (one.Member, one.Role, one.State)));
    }

    [Fact]
    public async Task Whoever_asked_hears_once_that_a_seat_came_free()
    {
        var call = await _club.CastAsync(1);
        await _club.OfferAsync(call, Zoé);
        await _club.PressAsync(Zoé, "call.accept", call.Number, 1);

        var full = await _club.PressAsync(Karim, "call.apply", call.Number);
        await _club.PressAsync(Karim, full.Button("call.watch"));
        await _club.PressAsync(Zoé, "call.withdraw", call.Number, 1);

        Assert.Equal("application.full", full.Key());
        Assert.Equal(["application.news.seat_free"], await _club.MessagesAsync(Karim));
        Assert.Equal(0, await _club.CountAsync("seat_watches"));
        Assert.Equal("application.sent", (await _club.ApplyAsync(Karim, call, ("name", "Karim"))).Key());
    }

    [Fact]
    public async Task Whoever_keeps_away_from_an_owner_applies_like_others_and_is_seen_by_neither()
    {
        var call = await _club.CastAsync(1, call => call with { CoOwner = Zoé });
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Karim, [Zoé]));

        var sent = await _club.ApplyAsync(Karim, call, ("name", "Karim"));

        Assert.Equal("application.sent", sent.Key());
        foreach (var owner in new[] { Nora, Zoé })
        {
            Assert.DoesNotContain("Karim", _club.Words(await _club.PressAsync(owner, "call.applicants", call.Number)), StringComparison.Ordinal);
            Assert.Equal("application.gone", (await _club.PressAsync(owner, "call.offer", call.Number, 1, Karim)).Key());
        }

        await _club.PassAsync(TimeSpan.FromDays(5.1));
        Assert.Empty(await _club.MessagesAsync(Nora));
        await _club.PassAsync(TimeSpan.FromDays(5));
        Assert.Equal(["application.news.unanswered"], await _club.MessagesAsync(Karim));
    }

    [Fact]
    public async Task A_long_sentence_is_cut_between_words_so_that_no_half_link_leads_nowhere()
    {
        var call = await _club.CastAsync(1);
        await _club.ApplyAsync(Karim, call, ("name", "Karim"), ("phrase", "Des sous-titres anglais, avec les blagues de Chantal : https://example.org/karim/sous-titres/bande"));

        var list = _club.Words(await _club.PressAsync(Nora, "call.applicants", call.Number));

        Assert.Contains("Chantal", list, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_for_extras_that_lacks_a_boom_operator_too_leads_to_the_search_for_one()
    {
        var mixed = await _club.ShootAsync(CallKind.Extras, [ApplicationHabits.Saturday], null, new CallRole(1, null, "figurant·e", 2), new CallRole(2, "perche", "perchiste", 1) { Kind = CallKind.Crew });
        var extras = await _club.ExtrasAsync(2);

        Assert.Contains((await _club.PressAsync(Nora, "call.manage", mixed.Number)).Buttons(), button => button.Path == "call.search");
        Assert.DoesNotContain((await _club.PressAsync(Nora, "call.manage", extras.Number)).Buttons(), button => button.Path == "call.search");
    }
}
