using CineBot.Features.Calls.Law;
using CineBot.Features.Settings;
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
        Assert.NotEmpty(card.Source);
        Assert.DoesNotContain("(GK)", card.French + card.English + card.Source, StringComparison.Ordinal);
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

    private void Write(string text)
    {
        System.IO.Directory.CreateDirectory(Path.Combine(_here, "config"));
        File.WriteAllText(Path.Combine(_here, LawFile.Place), text);
    }
}
