using CineBot.Features.Calls;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

/// <summary>Telephones, addresses, bank data and « payer pour participer »: held before publication and after, explained, and answered by a moderator.</summary>
public sealed class HoldingWordsTests : IAsyncLifetime
{
    private const string Iban = "FR76 3000 6000 0112 3456 7890 189";

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Chantal));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Appelle-moi au 06 12 34 56 78", "«\u00A006 12 34 56 78\u00A0» ressemble à un numéro de téléphone")]
    [InlineData("fr", "Rendez-vous 12 rue des Lilas", "«\u00A012 rue des Lilas\u00A0» ressemble à une adresse")]
    [InlineData("fr", "Voici mon compte : " + Iban, "pas de données bancaires dans une annonce")]
    [InlineData("fr", "Il faut payer pour participer", "ici, personne ne paie pour participer à un tournage")]
    [InlineData("en-GB", "Call me: 0033 6 12 34 56 78", "“0033 6 12 34 56 78” looks like a phone number")]
    [InlineData("en-GB", "There is a registration fee", "nobody here pays to take part in a shoot")]
    public async Task It_is_not_published_but_explained_and_goes_to_a_moderator_who_lets_it_through(string locale, string words, string why)
    {
        _club.Locale = locale;
        await _club.ProposeCallAsync(words: words);

        var refused = await _club.PressAsync(Nora, "call.publish", 1);
        Assert.Equal("call.must_be_read", refused.Key());
        Assert.Contains(why, _club.Words(refused), StringComparison.Ordinal);
        Assert.Equal(CallState.Draft, (await _club.CallAsync(1)).State);
        await _club.DeliverAsync();
        Assert.Null(_club.Shown(Recos));

        await _club.PressAsync(Nora, refused.Button("call.submit"));
        Assert.Equal((CallState.Held, "call.held_for_you"), ((await _club.CallAsync(1)).State, Assert.Single(await _club.WaitingAsync(Chantal)).Text.Key));
        Assert.Contains(why, _club.Words(await _club.PressAsync(Chantal, "call.look", 1)), StringComparison.Ordinal);
        await _club.PressAsync(Chantal, "call.approve", 1);

        Assert.Equal("call.approved", Assert.Single(await _club.WaitingAsync(Nora)).Text.Key);
        Assert.Contains(words.Split(' ')[^1], _club.Shown(Recos), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_back_with_a_reason_is_corrected_and_published()
    {
        await _club.ProposeCallAsync(words: "Appelle-moi au 06 12 34 56 78");
        await _club.PressAsync(Nora, "call.submit", 1);

        await _club.FillAsync(Chantal, (await _club.PressAsync(Chantal, "call.send-back", 1)).Form(), ("reason", "Mets ton numéro dans les infos pratiques."));

        Assert.Equal(("call.sent_back", "Mets ton numéro dans les infos pratiques."), Assert.Single(await _club.WaitingAsync(Nora)).Text is var text ? (text.Key, text.Args[1]) : default);
        await CorrectAsync("terms", ("terms", "volunteer"), ("words", "Viens avec un parapluie"));
        Assert.Equal("call.published", (await _club.PressAsync(Nora, "call.publish", 1)).Key());
    }

    [Theory]
    [InlineData("film", "pitch", "Deux sœurs, 06 12 34 56 78", "un numéro de téléphone")]
    [InlineData("film", "genre", "drame, 06.12.34.56.78", "un numéro de téléphone")]
    [InlineData("hours", "hours", "9 h au 12 rue des Lilas", "une adresse")]
    [InlineData("costs", "image", "virement sur " + Iban, "pas de données bancaires")]
    [InlineData("welcome", "bring", "payer pour participer : 20 €", "personne ne paie")]
    [InlineData("welcome", "accessibility", "appelle le 06 12 34 56 78", "un numéro de téléphone")]
    [InlineData("questions", "questions", "Peux-tu passer 12 rue des Lilas ?", "une adresse")]
    [InlineData("role", "criteria", "joindre le 06 12 34 56 78", "un numéro de téléphone")]
    [InlineData("what", "title", "La Digue 06 12 34 56 78", "un numéro de téléphone")]
    [InlineData("what", "roles", "2 figurants\n3 nageurs au 06 12 34 56 78", "un numéro de téléphone")]
    [InlineData("terms", "words", "Voici mon compte : " + Iban, "pas de données bancaires")]
    [InlineData("terms", "amount", "envoyer un acompte", "personne ne paie")]
    public async Task Added_to_an_announced_call_it_hides_the_call_and_says_why_until_a_moderator_answers(string part, string field, string typed, string why)
    {
        await _club.PublishCallAsync();

        var changed = await ChangeAsync(part, field, typed);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(CallState.Held, (await _club.CallAsync(1)).State);
        Assert.Contains("La modération doit regarder l’annonce", _club.Words(changed).Replace("la modération doit", "La modération doit", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(why, _club.Words(changed), StringComparison.Ordinal);
        Assert.Contains("La modération relit", _club.Shown(Recos), StringComparison.Ordinal);
        Assert.DoesNotContain("La Digue", _club.Shown(Recos), StringComparison.Ordinal);
        Assert.Equal("call.held_for_you", Assert.Single(await _club.WaitingAsync(Chantal)).Text.Key);

        await _club.PressAsync(Chantal, "call.approve", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(CallState.Published, (await _club.CallAsync(1)).State);
        Assert.Equal("call.approved", Assert.Single(await _club.WaitingAsync(Nora)).Text.Key);
        Assert.Contains("La Digue", _club.Shown(Recos), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_back_after_a_change_it_stays_hidden_and_comes_back_once_corrected_and_looked_at()
    {
        await _club.PublishCallAsync();
        await ChangeAsync("film", "pitch", "Deux sœurs, 06 12 34 56 78");
        await _club.FillAsync(Chantal, (await _club.PressAsync(Chantal, "call.send-back", 1)).Form(), ("reason", "Enlève le numéro."));

        Assert.Contains("call.sent_back", (await _club.WaitingAsync(Nora)).Select(message => message.Text.Key));
        var corrected = await ChangeAsync("film", "pitch", "Deux sœurs");
        Assert.DoesNotContain("numéro de téléphone", _club.Words(corrected), StringComparison.Ordinal);
        Assert.Equal(CallState.Held, (await _club.CallAsync(1)).State);
        await _club.PressAsync(Chantal, "call.approve", 1);
        Assert.Equal((CallState.Published, "Deux sœurs"), (await _club.CallAsync(1)) is var call ? (call.State, call.Pitch) : default);
    }

    private Task<Answered> ChangeAsync(string part, string field, string typed) => part switch
    {
        "what" => CorrectAsync(part, (field, typed)),
        "terms" => CorrectAsync(part, ("terms", "volunteer"), (field, typed)),
        "role" => RoleAsync((field, typed), ("reason", "pour la scène du port")),
        _ => StepAsync(part, (field, typed)),
    };

    private async Task<Answered> CorrectAsync(string part, params (string Field, string Words)[] words) =>
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.correct", 1, part)).Form(), words);

    private async Task<Answered> StepAsync(string step, params (string Field, string Words)[] words) =>
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.step", 1, step)).Form(), words);

    private async Task<Answered> RoleAsync(params (string Field, string Words)[] words) =>
        await _club.FillAsync(Nora, (await _club.SendAsync(_club.Press(Nora, "call.role", 1) with { Picked = ["1"] })).Form(), words);
}
