using CineBot.Features.Calls.Law;
using CineBot.Features.Settings;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Law;

public sealed class LawCardsTests : IDisposable
{
    private static readonly LawCards Shipped = LawCards.Read("/nowhere", AppContext.BaseDirectory);

    private readonly string _here = System.IO.Directory.CreateTempSubdirectory("cinebot-law-").FullName;

    public void Dispose() => System.IO.Directory.Delete(_here, recursive: true);

    [Fact]
    public void Every_moment_has_a_card_in_France_and_none_abroad()
    {
        Assert.All(LawMoments.All, moment => Assert.NotEmpty(Shipped.For("FR", moment)));
        Assert.All(Countries.All.Where(country => country != "FR"), country => Assert.All(LawMoments.All, moment => Assert.Empty(Shipped.For(country, moment))));
    }

    [Fact]
    public void Every_card_has_its_source_its_day_and_both_languages() => Assert.All(Shipped.All, card =>
    {
        Assert.NotEqual(card.French, card.English);
        Assert.NotEmpty(card.Source.French);
        Assert.NotEmpty(card.Source.English);
        Assert.DoesNotContain("(GK)", card.French + card.English + card.Source.French, StringComparison.Ordinal);
        Assert.DoesNotContain(" ;", card.Source.English, StringComparison.Ordinal);
        Assert.DoesNotContain("\u00A0", card.Source.English, StringComparison.Ordinal);
        Assert.Equal(card.Source.French.Count(letter => letter == ';'), card.Source.French.Split("\u00A0; ").Length - 1);
        Assert.True(card.Reviewed > new DateOnly(2026, 1, 1));
    });

    [Fact]
    public void An_operators_file_changes_a_card_switches_one_off_and_adds_one()
    {
        Write("""
            { "cards": [
              { "id": "scam", "off": true },
              { "id": "insurance", "countries": ["FR", "BE"], "when": ["insurance"], "fr": "Notre assurance couvre tout.", "en": "Our insurance covers all.", "source": "nous", "reviewed": "2026-12-01" },
              { "id": "ours", "countries": ["CA"], "when": ["volunteer"], "fr": "Au Québec.", "en": "In Quebec.", "source": "nous", "reviewed": "2026-12-01" },
            ] }
            """);

        var cards = LawCards.Read(_here, AppContext.BaseDirectory);

        Assert.Empty(cards.For("FR", LawMoments.Payment));
        Assert.Equal("Notre assurance couvre tout.", Assert.Single(cards.For("BE", LawMoments.Insurance)).French);
        Assert.Equal("ours", Assert.Single(cards.For("CA", LawMoments.Volunteer)).Id);
        Assert.Equal(Shipped.All.Count, cards.All.Count);
    }

    [Theory]
    [InlineData("{", " is not a file of law cards (look at line 1).")]
    [InlineData("{ \"card\": [] }", " is not a file of law cards (look at line 1).")]
    [InlineData("{}", ": it has no \"cards\".")]
    [InlineData("{ \"cards\": [null] }", ": card no. 1 is empty.")]
    [InlineData("{ \"cards\": [{ \"id\": \"a\", \"off\": true }, { \"id\": \"a\", \"off\": true }] }", ": card a stands there twice.")]
    [InlineData("{ \"cards\": [{ \"off\": true }] }", ": card no. 1 has no \"id\".")]
    [InlineData("{ \"cards\": [{ \"id\": \"a\", \"countries\": [\"fr\"], \"when\": [\"paid\"], \"fr\": \"f\", \"en\": \"e\", \"source\": \"s\", \"reviewed\": \"2026-12-01\" }] }", ": card a: \"countries\" must be codes such as \"FR\".")]
    [InlineData("{ \"cards\": [{ \"id\": \"a\", \"countries\": [\"FR\"], \"when\": [\"always\"], \"fr\": \"f\", \"en\": \"e\", \"source\": \"s\", \"reviewed\": \"2026-12-01\" }] }", "but must be of volunteer, expenses, paid, flat, company, minors, image, criteria, insurance, listener, declined, payment.")]
    [InlineData("{ \"cards\": [{ \"id\": \"a\", \"countries\": [\"FR\"], \"when\": [\"paid\"], \"fr\": \"f\", \"en\": \"e\", \"source\": \"s\" }] }", ": card a: \"reviewed\" must be a day such as 2026-11-22.")]
    [InlineData("{ \"cards\": [{ \"id\": \"a\", \"countries\": [\"FR\"], \"when\": [\"paid\"], \"en\": \"e\", \"source\": \"s\", \"reviewed\": \"2026-12-01\" }] }", ": card a: \"fr\" must be 1 to 900 characters.")]
    public void A_fault_of_the_operators_is_told_in_one_sentence(string file, string sentence)
    {
        Write(file);

        var fault = Assert.Throws<StartFault>(() => LawCards.Read(_here, AppContext.BaseDirectory));

        Assert.EndsWith(sentence, Assert.Single(fault.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_of_a_call_shows_the_cards_of_its_terms_in_France_only()
    {
        await using var club = await Club.OpenAsync();

        var french = club.Words(await club.ProposeCallAsync());
        await club.WriteAsync(unit => SettingsStore.SetCountry(unit, Server, "BE"));
        var belgian = club.Words(await club.ProposeCallAsync());

        Assert.Contains("Des juges ont admis le bénévolat", french, StringComparison.Ordinal);
        Assert.Contains("À vérifier", french, StringComparison.Ordinal);
        Assert.DoesNotContain("À vérifier", belgian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "exclusif.org\u00A0; institut-isbl.fr\u00A0; relu le")]
    [InlineData("en-GB", "exclusif.org; institut-isbl.fr; last looked at on")]
    public async Task Sources_are_joined_as_each_language_does(string locale, string sources)
    {
        await using var club = await Club.OpenAsync();
        club.Locale = locale;

        Assert.Contains(sources, club.Words(await club.ProposeCallAsync(terms: "expenses", words: "15 € par repas")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expenses", "On rembourse le train, avec le billet", false)]
    [InlineData("expenses", "Défraiement : 20 € par jour", true)]
    [InlineData("expenses", "Un forfait pour les repas", true)]
    [InlineData("expenses", "We pay €15 per meal", true)]
    [InlineData("volunteer", "A flat fee for everybody", true)]
    [InlineData("paid", "110 € par jour", false)]
    [InlineData("expenses", "Le forfait Navigo est remboursé, sur justificatif", false)]
    [InlineData("expenses", "Nora avait déclaré forfait : on reprend", false)]
    public async Task The_story_of_the_flat_sums_is_told_only_where_a_sum_is_flat(string terms, string words, bool isTold)
    {
        await using var club = await Club.OpenAsync();

        var preview = club.Words(await club.ProposeCallAsync(terms: terms, words: words));

        Assert.Equal(isTold, preview.Contains("Urssaf", StringComparison.Ordinal));
        Assert.Equal(isTold, preview.Contains("Un forfait versé sans justificatifs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "FR", true)]
    [InlineData("FR", "BE", true)]
    [InlineData(null, "CA", false)]
    [InlineData("BE", "FR", false)]
    [InlineData("CA", "FR", false)]
    [InlineData("ZZ", "FR", false)]
    public async Task The_country_is_the_servers_or_the_operators_until_it_is_said(string? said, string operators, bool isFrench)
    {
        await using var club = await Club.OpenAsync();
        if (said is not null) await club.WriteAsync(unit => SettingsStore.SetCountry(unit, Server, said));
        var desk = new LawDesk(Shipped, new Options { Law = new() { Country = operators } });

        Assert.Equal(isFrench, await club.ReadAsync(unit => LawMoments.All.All(moment => desk.For(unit, Server, moment).Count > 0)));
        Assert.Equal(isFrench, await club.ReadAsync(unit => LawMoments.All.Any(moment => desk.Beside(unit, Server, moment).Any())));
    }

    [Fact]
    public async Task Each_step_shows_the_card_that_belongs_to_it_and_then_the_one_of_what_is_still_to_say()
    {
        await using var club = await Club.OpenAsync();
        await club.ProposeCallAsync();
        const string image = "L’accord sur l’image", listener = "nommer une personne à qui parler";

        var opened = club.Words(await club.PressAsync(Nora, "call.complete", 1));
        var film = club.Words(await StepAsync(club, "film", ("pitch", "Deux sœurs")));
        var costs = club.Words(await StepAsync(club, "costs", ("image", "festivals, cinq ans")));
        var later = club.Words(await club.PressAsync(Nora, "call.complete", 1));
        var welcome = club.Words(await StepAsync(club, "welcome", ("bring", "un parapluie")));
        await club.WriteAsync(unit => CineBot.Features.Calls.CallStore.Save(unit, CineBot.Features.Calls.CallStore.Find(unit, Server, 1)! with { Listener = Agnès }));
        var done = club.Words(await club.PressAsync(Nora, "call.complete", 1));

        Assert.All([opened, film, costs], words => Assert.Contains(image, words, StringComparison.Ordinal));
        Assert.All([later, welcome], words => Assert.Contains(listener, words, StringComparison.Ordinal));
        Assert.All([opened, film, costs], words => Assert.DoesNotContain(listener, words, StringComparison.Ordinal));
        Assert.DoesNotContain("À vérifier", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_thanks_somebody_reads_how_long_their_data_stays()
    {
        await using var club = await Club.OpenAsync();
        var call = await club.CastAsync(1);
        await club.ApplyAsync(Zoé, call, ("name", "Zoé"));
        await club.ApplyAsync(Maya, call, ("name", "Maya"));

        await club.PressAsync(Nora, "call.offer", call.Number, 1, Zoé);
        var offers = club.Words(await club.PressAsync(Nora, "call.answers", call.Number));
        await club.SendAsync(club.Press(Nora, "call.decline", call.Number, 1, Maya) with { Picked = ["dates"] });
        var declines = club.Words(await club.PressAsync(Nora, "call.answers", call.Number));

        Assert.DoesNotContain("Données de qui n’est pas retenu·e", offers, StringComparison.Ordinal);
        Assert.Contains("Données de qui n’est pas retenu·e", declines, StringComparison.Ordinal);
    }

    private static async Task<CineBot.Interactions.Answered> StepAsync(Club club, string step, params (string Field, string Words)[] words) =>
        await club.FillAsync(Nora, (await club.PressAsync(Nora, "call.step", 1, step)).Form(), words);

    private void Write(string text)
    {
        System.IO.Directory.CreateDirectory(Path.Combine(_here, "config"));
        File.WriteAllText(Path.Combine(_here, LawFile.Place), text);
    }
}
