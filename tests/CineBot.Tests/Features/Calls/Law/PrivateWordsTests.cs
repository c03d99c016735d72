using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Law;

/// <summary>Where no moderator looks first, what does not belong there is refused with the words it is about, and everything typed comes back.</summary>
public sealed class PrivateWordsTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("gear", "une perche, 06 12 34 56 78", "06 12 34 56 78", "un numéro de téléphone")]
    [InlineData("languages", "français, 0033 6 12 34 56 78", "0033 6 12 34 56 78", "un numéro de téléphone")]
    [InlineData("links", "https://example.org/demo et 12 rue des Lilas", "12 rue des Lilas", "une adresse")]
    [InlineData("gear", "FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189", "des données bancaires")]
    public async Task What_the_server_may_read_of_a_profile_holds_no_contact_details(string field, string typed, string fragment, string named)
    {
        var made = await _club.MakeProfileAsync(Karim, "perchiste", "93200");
        var form = (await _club.PressAsync(Karim, made.Find("profile.about"))).Form();

        var refused = await _club.FillAsync(Karim, form, (field, typed));

        Assert.Equal("profile.not_here", refused.Key());
        Assert.Contains($"«\u00A0{fragment}\u00A0» ressemble à {named}", _club.Words(refused), StringComparison.Ordinal);
        Assert.Null((await _club.ProfileAsync(Karim))!.Gear);
        var again = (await _club.PressAsync(Karim, refused.Button("form.reopen"))).Form();
        Assert.Equal(typed, again.Fields.OfType<TextField>().Single(one => one.Name == field).Value);
    }

    [Theory]
    [InlineData("Zoom H6, deux bonnettes, 1 perche de 4 m", "https://vimeo.com/123456789, https://example.org/2026/film-12")]
    [InlineData("2 caméras 16 mm, projecteurs 2 000 W", "https://www.imdb.com/name/nm0123456/")]
    public async Task What_people_bring_and_where_their_films_are_goes_through(string gear, string links)
    {
        var made = await _club.MakeProfileAsync(Karim, "perchiste", "93200");
        await _club.FillAsync(Karim, (await _club.PressAsync(Karim, made.Find("profile.about"))).Form(), ("gear", gear), ("links", links));

        Assert.Equal((gear, links), (await _club.ProfileAsync(Karim)) is { } profile ? (profile.Gear, profile.Links) : default);
    }

    [Theory]
    [InlineData("fr", "Appelle-moi au 06 12 34 56 78", "ressemble à un numéro de téléphone")]
    [InlineData("en-GB", "Come to 12 rue des Lilas", "looks like an address")]
    [InlineData("fr", "Il faut payer pour participer", "ressemble à une demande d’argent")]
    public async Task A_request_for_contact_hands_over_no_contact_details_before_the_other_agrees(string locale, string words, string why)
    {
        _club.Locale = locale;
        await _club.HaveProfileAsync(Of(Karim));
        var form = (await _club.PressAsync(Nora, "contact.propose", Karim, "perche")).Form();

        var refused = await _club.FillAsync(Nora, form, ("words", words));

        Assert.Equal("contact.not_yet", refused.Key());
        Assert.Contains(why, _club.Words(refused), StringComparison.Ordinal);
        Assert.Equal(0, await _club.CountAsync("contacts"));
        Assert.Empty(await _club.WaitingAsync(Karim));
        var again = (await _club.PressAsync(Nora, refused.Button("form.reopen"))).Form();
        Assert.Equal(words, again.Fields.OfType<TextField>().Single().Value);
        Assert.Equal("contact.sent", (await _club.FillAsync(Nora, again, ("words", "Une perche samedi, à Saint-Ouen"))).Key());
    }

    [Fact]
    public async Task Why_a_call_is_cancelled_is_read_on_its_card_and_holds_no_contact_details()
    {
        await _club.PublishCallAsync();
        var form = (await _club.PressAsync(Nora, "call.cancel-why", 1)).Form();

        var refused = await _club.FillAsync(Nora, form, ("reason", "Appelez-moi au 06 12 34 56 78"));

        Assert.Equal("manage.cancel_public", refused.Key());
        Assert.Equal(CallState.Published, (await _club.CallAsync(1)).State);
        var again = (await _club.PressAsync(Nora, refused.Button("form.reopen"))).Form();
        Assert.Equal("Appelez-moi au 06 12 34 56 78", again.Fields.OfType<TextField>().Single().Value);
        await _club.FillAsync(Nora, again, ("reason", "La digue a cédé."));
        Assert.Equal(CallState.Cancelled, (await _club.CallAsync(1)).State);
    }

    [Theory]
    [InlineData("Es-tu malade ?", "malade")]
    [InlineData("Quelle est ta religion ?", "religion")]
    [InlineData("Quelles sont tes croyances ?", "croyances")]
    [InlineData("Ta sexualité ?", "sexualité")]
    [InlineData("Are you pregnant?", "pregnant")]
    [InlineData("Any health issues?", "Any health")]
    [InlineData("What are your beliefs?", "beliefs")]
    public async Task Nobody_is_asked_about_their_private_life(string question, string fragment)
    {
        await _club.ProposeCallAsync();

        var refused = await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.step", 1, "questions")).Form(), ("questions", question));

        Assert.Equal(("call.questions.private", fragment), (refused.Key(), refused.Reply.Text!.Args[0]));
        Assert.Null((await _club.CallAsync(1)).Questions);
    }

    [Theory]
    [InlineData("Peux-tu venir en voiture ?\nAs-tu déjà tenu une perche ?\nPréfères-tu le matin ou le soir ?")]
    [InlineData("As-tu une enceinte à prêter ?\nD’où viens-tu, pour le covoiturage ?\nWhich roles would you like?")]
    public async Task What_a_shoot_needs_to_know_may_be_asked(string questions)
    {
        await _club.ProposeCallAsync();
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.step", 1, "questions")).Form(), ("questions", questions));

        Assert.Equal(questions, (await _club.CallAsync(1)).Questions);
    }
}
