using CineBot.Features.Members;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>Whom the digest names and thanks: those who are there, and nobody forgotten without a count.</summary>
public sealed class DigestThanksTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(8, "fr", null)]
    [InlineData(9, "fr", "et 1 autre personne")]
    [InlineData(11, "fr", "et 3 autres personnes")]
    [InlineData(9, "en", "and 1 more person")]
    [InlineData(11, "en", "and 3 more people")]
    public async Task Those_for_whom_there_is_no_room_are_counted(int people, string locale, string? others)
    {
        for (var person = 0; person < people; person++) await _club.RecommendAsync(new(700 + person), Cléo, "Pour elle");
        await _club.PressAsync(Karim, "recommendation.thanks", 1);
        _club.Locale = locale;

        var said = await _club.PreviewAsync();

        Assert.Equal(8, said.Split(locale == "fr" ? ">, pour Cléo" : ">, for Cléo").Length - 1);
        if (others is null) Assert.DoesNotContain("autre personne", said);
        else Assert.Contains($"{others}\n", said + "\n");
    }

    [Fact]
    public async Task Who_left_or_was_excluded_is_neither_named_nor_quoted()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        _club.Members.Leave(Nora);

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.All(new[] { "<@102>", "Parce que Varda", "Merci à" }, kept => Assert.DoesNotContain(kept, _club.Shown(Accueil)));
        Assert.Contains("**Cléo de 5 à 7 (", _club.Shown(Accueil));
        Assert.Contains("par <@101>", _club.Shown(Accueil));
    }

    [Fact]
    public async Task The_preview_names_nobody_who_just_left_nor_who_left_and_would_come_in_their_place()
    {
        for (var person = 0; person < 9; person++) await _club.RecommendAsync(new(700 + person), Cléo, "Pour elle");
        await _club.PressAsync(Karim, "recommendation.thanks", 1);
        var before = await _club.PreviewAsync();
        foreach (var gone in new[] { 700, 708 }) _club.Members.Leave(new(gone));

        var after = await _club.PreviewAsync();

        Assert.Contains("<@700>, pour Cléo", before);
        Assert.DoesNotContain("<@708>", before);
        Assert.All(new[] { "<@700>", "<@708>" }, left => Assert.DoesNotContain(left, after));
        Assert.Equal(7, after.Split(">, pour Cléo").Length - 1);
    }

    [Fact]
    public async Task Who_pauses_is_named_only_once_the_pause_is_over()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, unit.Now + Duration.FromDays(5)));

        Assert.DoesNotContain("<@102>", await _club.PreviewAsync());
        _club.Time.Advance(TimeSpan.FromDays(5.1));

        Assert.Contains("<@102>, pour Cléo", await _club.PreviewAsync());
    }

    [Fact]
    public async Task While_Discord_cannot_say_who_is_there_everybody_is_thanked()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        _club.Members.IsDown = true;

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Contains("<@102>, pour Cléo de 5 à 7", _club.Shown(Accueil));
    }
}
