using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>What a digest that was sent says, as what it told is taken back, changed or erased.</summary>
public sealed class StandingDigestTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Whoever_comes_in_the_place_of_somebody_erased_is_named_no_more_either_once_they_erase_everything()
    {
        await _club.RecommendAsync(Karim, Cléo, "Pour Corinne Marchand");
        await _club.PassDaysAsync(UntilFridayEvening);

        await _club.EraseAsync(Nora);
        Assert.Contains("par <@103>", _club.Shown(Accueil));
        await _club.EraseAsync(Karim);

        Assert.DoesNotContain("<@103>", _club.Shown(Accueil));
        Assert.DoesNotContain("Corinne", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Whoever_speaks_after_the_thanks_is_not_thanked_and_whoever_speaks_after_it_was_sent_is_not_in_it()
    {
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await _club.RecommendAsync(Chantal, Cléo, "Vu à sa sortie");
        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Contains("<@102>, pour Cléo de 5 à 7", _club.Shown(Accueil));
        Assert.DoesNotContain("<@104>", _club.Shown(Accueil));

        await _club.PressAsync(Chantal, "recommendation.withdraw", 1);
        await _club.RecommendAsync(Maya, Cléo, "Le dernier plan");
        await _club.EraseAsync(Nora);

        Assert.DoesNotContain("Le dernier plan", _club.Shown(Accueil));
        Assert.Contains("**Cléo de 5 à 7 (", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Words_that_are_taken_back_or_changed_do_not_stay_in_what_was_sent()
    {
        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Contains("Parce que Varda", _club.Shown(Accueil));

        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "recommendation.edit", 1)).Form(), ("why", "Pour ses deux heures"));
        await _club.PassDaysAsync(1.0 / 1440);
        Assert.Contains("Pour ses deux heures", _club.Shown(Accueil));
        Assert.DoesNotContain("Parce que Varda", _club.Shown(Accueil));

        await _club.RecommendAsync(Nora, Cléo, "Pour Michel Legrand");
        await _club.PassDaysAsync(1.0 / 1440);
        Assert.Contains("Pour Michel Legrand", _club.Shown(Accueil));

        await _club.PressAsync(Nora, "recommendation.withdraw", 1);
        await _club.PassDaysAsync(1.0 / 1440);
        Assert.DoesNotContain("Pour Michel Legrand", _club.Shown(Accueil));
        Assert.Contains("Le père Jules", _club.Shown(Accueil));
    }

    [Fact]
    public async Task What_moderators_deleted_does_not_come_back_when_somebody_erases_everything()
    {
        await _club.PassDaysAsync(UntilFridayEvening);
        foreach (var message in _club.Delivery.Standing.Keys.Where(message => message.Channel == Accueil).ToList()) _club.Delivery.Standing.Remove(message);

        await _club.EraseAsync(Nora);

        Assert.Single(_club.DigestsPosted());
        Assert.Null(_club.Shown(Accueil));
    }
}
