using CineBot.Features.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>Whom a digest names, and what it keeps to itself.</summary>
public sealed class DigestPeopleTests : IAsyncLifetime
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
    public async Task Two_who_keep_apart_are_not_named_together_nor_one_to_the_other()
    {
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Nora, [Agnès]));
        await _club.PressAsync(Agnès, "digest.ask");

        await _club.PassDaysAsync(UntilFridayEvening);
        var shown = _club.Shown(Accueil)!;
        var read = _club.Words(await _club.PressAsync(Agnès, "digest.read", 1));

        Assert.True(shown.Contains("<@101>", StringComparison.Ordinal) != shown.Contains("<@102>", StringComparison.Ordinal), shown);
        Assert.DoesNotContain("<@102>", read);
        Assert.DoesNotContain("Parce que Varda", read);
    }

    [Fact]
    public async Task Verdicts_and_private_lists_are_not_in_it_and_what_tells_too_much_is_veiled()
    {
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "recommendation.edit", 1)).Form(), ("why", "À la fin, elle sait"), ("spoiler", "veiled"));
        foreach (var person in new[] { Karim, Chantal, Zoé })
        {
            await _club.PressAsync(person, "film.judge", Vertigo, "not_for_me");
            await _club.PressAsync(person, "film.wish", "c:the-kid-1921");
        }

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.DoesNotContain("Sueurs", _club.Shown(Accueil));
        Assert.DoesNotContain("Kid", _club.Shown(Accueil));
        Assert.Contains("||À la fin, elle sait||", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Whoever_erases_everything_is_named_no_more_in_what_was_sent()
    {
        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Contains("<@102>", _club.Shown(Accueil));

        await _club.EraseAsync(Nora);

        Assert.DoesNotContain("<@102>", _club.Shown(Accueil));
        Assert.Contains("<@101>", _club.Shown(Accueil));
    }
}
