using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

public sealed class AnsweringTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Nobody_hears_anything_before_all_is_published_together_and_then_each_a_kind_word()
    {
        var call = await _club.CastAsync(1);
        foreach (var member in new[] { Karim, Zoé, Maya }) await _club.ApplyAsync(member, call, ("name", $"n{member}"), ("phrase", "Bonjour"));
        await _club.PressAsync(Nora, "call.offer", call.Number, 1, Karim);
        await _club.PressAsync(Nora, "call.offer", call.Number, 1, Zoé);
        await DeclineAsync(call, Maya, "profile");
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.answer-words", call.Number, 1, Maya)).Form(), ("words", "Reviens pour le prochain"));
        foreach (var member in new[] { Karim, Zoé, Maya }) Assert.Empty(await _club.MessagesAsync(member));

        var read = await _club.PressAsync(Nora, "call.answers", call.Number);
        var published = await _club.PressAsync(Nora, read.Button("call.publish-answers"));

        Assert.Contains("bénévole, sans rémunération, convenue avant le tournage", _club.Words(read));
        Assert.Equal("C’est publié : 1 place proposée, 1 personne dans la file, 1 refus.".Replace(" :", "\u00A0:", StringComparison.Ordinal), _club.Words(published).Trim());
        Assert.Equal(["application.news.offered"], await _club.MessagesAsync(Karim));
        Assert.Equal(["application.news.queued"], await _club.MessagesAsync(Zoé));
        Assert.Equal(["application.news.with_words"], await _club.MessagesAsync(Maya));
        Assert.Contains("Reviens pour le prochain", await _club.MailAsync(Maya));
        Assert.Contains("Cela ne dit rien de ce que tu sais faire", await _club.MailAsync(Maya));
        Assert.Equal("application.nothing_prepared", (await _club.PressAsync(Nora, "call.publish-answers", call.Number)).Key());
    }

    [Fact]
    public async Task An_offer_confirms_nobody_and_both_sides_agreed_to_the_terms_by_a_press_of_their_own()
    {
        var call = await _club.CastAsync(2);
        await _club.OfferAsync(call, Karim, Zoé);
        Assert.Equal((2L, 0L), (await _club.InAsync(call, ApplicationState.Offered), await _club.InAsync(call, ApplicationState.Confirmed)));
        var offered = (await TermsAsync(call, Karim))!;
        _club.Time.Advance(TimeSpan.FromHours(1));

        await _club.PressAsync(Karim, "call.accept", call.Number, 1);
        await _club.PressAsync(Zoé, "call.withdraw", call.Number, 1);

        var agreed = (await TermsAsync(call, Karim))!;
        Assert.Equal(("volunteer", offered.OfferedAt, null), (offered.Terms, agreed.OfferedAt, offered.AgreedAt));
        Assert.True(agreed.AgreedAt > agreed.OfferedAt);
        Assert.Equal((ApplicationState.Confirmed, ApplicationState.Withdrawn), (await _club.StateAsync(call, Karim), await _club.StateAsync(call, Zoé)));
    }

    [Theory]
    [InlineData("l’assurance")]
    [InlineData("le droit à l’image")]
    [InlineData("les repas")]
    public async Task Nobody_is_offered_a_seat_before_the_call_says_what_must_be_known(string missing)
    {
        var call = await _club.CastAsync(1, call => missing switch { "l’assurance" => call with { Insurance = null }, "les repas" => call with { Meals = null }, _ => call with { ImageRights = null } });

        var refused = await _club.OfferAsync(call, Karim);

        Assert.Equal("application.not_ready", refused.Key());
        Assert.Contains(missing, _club.Words(refused));
        Assert.Equal(ApplicationState.Seen, await _club.StateAsync(call, Karim));
        await _club.PressAsync(Nora, "call.unprepare", call.Number, 1, Karim);
        await DeclineAsync(call, Karim, "dates");
        Assert.Equal("application.published", (await _club.PressAsync(Nora, "call.publish-answers", call.Number)).Key());
    }

    [Fact]
    public async Task More_offers_than_seats_never_hold_more_than_there_are_and_the_queue_moves_up_by_itself()
    {
        var call = await _club.CastAsync(3);
        await _club.OfferAsync(call, [.. Enumerable.Range(1, 8).Select(Extra)]);
        Assert.Equal((3L, 5L), (await _club.InAsync(call, ApplicationState.Offered), await _club.InAsync(call, ApplicationState.Waiting)));

        await _club.PressAsync(Extra(2), "call.withdraw", call.Number, 1);
        Assert.Equal((ApplicationState.Offered, ApplicationState.Waiting), (await _club.StateAsync(call, Extra(4)), await _club.StateAsync(call, Extra(5))));
        await _club.PassAsync(TimeSpan.FromHours(49));

        Assert.Equal([5, 6, 7], await OfferedAsync(call));
        Assert.Equal(0, (await _club.RoleAsync(call)).SeatsLeft);
    }

    [Fact]
    public async Task Both_owners_publishing_at_once_tell_everybody_once()
    {
        var call = await _club.CastAsync(2, call => call with { CoOwner = Zoé });
        foreach (var guest in Enumerable.Range(1, 4)) await _club.ApplyAsync(Extra(guest), call, ("name", "x"));
        foreach (var guest in Enumerable.Range(1, 4))
        {
            await _club.PressAsync(Nora, "call.offer", call.Number, 1, Extra(guest));
            _club.Time.Advance(TimeSpan.FromSeconds(2));
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(press => _club.PressAsync(press % 2 == 0 ? Nora : Zoé, "call.publish-answers", call.Number)));

        Assert.Equal((2L, 2L), (await _club.InAsync(call, ApplicationState.Offered), await _club.InAsync(call, ApplicationState.Waiting)));
        foreach (var guest in Enumerable.Range(1, 4)) Assert.Single(await _club.MessagesAsync(Extra(guest)));
    }

    [Fact]
    public async Task Opening_an_application_marks_it_as_read_and_the_heart_is_for_the_owners_alone()
    {
        var call = await _club.CastAsync(1);
        await _club.ApplyAsync(Karim, call, ("name", "Karim"), ("phrase", "J’ai une barque"), ("link", "https://exemple.fr/demo"));

        var list = await _club.PressAsync(Nora, "call.applicants", call.Number);
        var opened = await _club.SendAsync(_club.Press(Nora, "call.applicant", call.Number) with { Picked = [$"1:{Karim}"] });
        await _club.PressAsync(Nora, opened.Button("call.shortlist"));

        Assert.Contains("**Karim** (<@103>), gardienne du phare : envoyée".Replace(" :", "\u00A0:", StringComparison.Ordinal), _club.Words(list));
        Assert.Contains("J’ai une barque", _club.Words(opened));
        Assert.Equal(ApplicationState.Shortlisted, await _club.StateAsync(call, Karim));
        var mine = _club.Words(await _club.PressAsync(Karim, "call.mine", call.Number));
        Assert.Contains("lue par l’équipe", mine);
        Assert.DoesNotContain("❤", mine, StringComparison.Ordinal);
        Assert.Contains("❤ favorite", _club.Words(await _club.SendAsync(_club.Press(Nora, "call.applicants-filter", call.Number) with { Picked = ["shortlist"] })));
        Assert.Contains("Personne ici", _club.Words(await _club.SendAsync(_club.Press(Nora, "call.applicants-filter", call.Number) with { Picked = ["new"] })));
    }

    [Fact]
    public async Task A_hundred_applications_are_paged_and_every_one_can_be_opened()
    {
        var call = await _club.CastAsync(5);
        foreach (var guest in Enumerable.Range(1, 25)) await _club.ApplyAsync(call, 1, Extra(guest), "submitted");

        var pages = new List<string> { _club.Words(await _club.PressAsync(Nora, "call.applicants", call.Number)) };
        foreach (var page in new[] { 2, 3 }) pages.Add(_club.Words(await _club.PressAsync(Nora, "call.applicants-page", call.Number, "all", page)));

        Assert.All(Enumerable.Range(1, 25), guest => Assert.Single(pages, page => page.Contains($"<@{Extra(guest)}>", StringComparison.Ordinal)));
        Assert.Equal(pages[2], _club.Words(await _club.PressAsync(Nora, "call.applicants-page", call.Number, "all", 99_999)));
    }

    [Fact]
    public async Task Extras_are_neither_chosen_nor_declined_by_the_owner()
    {
        var call = await _club.ExtrasAsync(1);
        foreach (var member in new[] { Karim, Zoé }) await _club.ComeAsync(member, call);

        Assert.Equal("application.extras_come", (await _club.PressAsync(Nora, "call.offer", call.Number, 1, Zoé)).Key());
        Assert.Equal("application.extras_come", (await DeclineAsync(call, Karim, "other")).Key());
        Assert.Equal((ApplicationState.Confirmed, ApplicationState.Waiting), (await _club.StateAsync(call, Karim), await _club.StateAsync(call, Zoé)));
    }

    [Fact]
    public async Task How_soon_a_team_answers_is_told_after_five_answers_and_as_days()
    {
        var first = await _club.CastAsync(9);
        foreach (var guest in Enumerable.Range(1, 5)) await _club.ApplyAsync(Extra(guest), first, ("name", "x"));
        _club.Time.Advance(TimeSpan.FromHours(50));
        foreach (var guest in Enumerable.Range(1, 4)) await DeclineAsync(first, Extra(guest), "dates");
        await _club.PressAsync(Nora, "call.publish-answers", first.Number);
        Assert.DoesNotContain("D’habitude", _club.Words(await _club.ApplyAsync(Zoé, first, ("name", "Zoé"))), StringComparison.Ordinal);

        await DeclineAsync(first, Extra(5), "dates");
        await _club.PressAsync(Nora, "call.publish-answers", first.Number);

        Assert.Contains("cette équipe répond en 2 jours", _club.Words(await _club.ApplyAsync(Maya, first, ("name", "Maya"))));
    }

    [Fact]
    public async Task The_same_is_said_in_English()
    {
        _club.Locale = "en-GB";
        var call = await _club.CastAsync(1);
        var sent = await _club.ApplyAsync(Maya, call, ("name", "Maya"));
        await _club.PressAsync(Nora, "call.offer", call.Number, 1, Maya);
        var read = await _club.PressAsync(Nora, "call.answers", call.Number);
        await _club.PressAsync(Nora, "call.publish-answers", call.Number);

        Assert.Contains("Your application is on its way: **La Digue** (gardienne du phare).", _club.Words(sent));
        Assert.Contains("**1 offer**: Maya", _club.Words(read));
        Assert.Contains("A seat is kept for you on **La Digue** (gardienne du phare), until <t:", await _club.MailAsync(Maya));
        Assert.Contains("You are coming", _club.Words(await _club.PressAsync(Maya, "call.accept", call.Number, 1)), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Answered> DeclineAsync(Call call, MemberId member, string reason)
    {
        _club.Time.Advance(TimeSpan.FromSeconds(2));
        return await _club.SendAsync(_club.Press(Nora, "call.decline", call.Number, 1, member) with { Picked = [reason] });
    }

    private async Task<TermsAgreed?> TermsAsync(Call call, MemberId member)
    {
        var one = (await _club.ApplicationAsync(call, member))!;
        return await _club.ReadAsync(unit => TermsStore.Find(unit, one));
    }

    private async Task<List<long>> OfferedAsync(Call call) =>
        [.. (await _club.ReadAsync(unit => ApplicationStore.All(unit, Server, call.Number))).Where(one => one.State is ApplicationState.Offered).Select(one => one.Member.Value - Extra(0).Value).Order()];
}
