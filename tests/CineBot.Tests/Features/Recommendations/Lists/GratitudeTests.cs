using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Lists;

public sealed class GratitudeTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(false, "seen")]
    [InlineData(false, "wish")]
    [InlineData(false, "thanks")]
    [InlineData(false, "wish", "thanks")]
    [InlineData(true, "wish", "seen")]
    [InlineData(true, "seen", "thanks")]
    [InlineData(true, "thanks", "seen")]
    [InlineData(true, "wish", "seen", "thanks")]
    [InlineData(false, "wish", "unwish", "seen")]
    [InlineData(false, "wish", "seen", "unsee")]
    [InlineData(false, "seen", "thanks", "unthank")]
    public async Task Somebody_saw_it_thanks_to_you_if_they_wanted_to_first_or_said_so(bool counts, params string[] pressed)
    {
        foreach (var press in pressed) await _club.PressAsync(Karim, $"recommendation.{press}", 1);

        Assert.Equal(counts, (await MineAsync()).Contains("1 personne l’a vu grâce à toi"));
    }

    [Fact]
    public async Task Four_people_are_four_and_nobody_is_named()
    {
        foreach (var member in new[] { Karim, Chantal, Zoé, Maya })
        {
            await _club.PressAsync(member, "recommendation.wish", 1);
            await _club.PressAsync(member, "recommendation.seen", 1);
        }

        var mine = await MineAsync();

        Assert.Contains("4 personnes l’ont vu grâce à toi", mine);
        Assert.Contains("4 personnes d’ici ont vu un film grâce à toi.", mine);
        Assert.DoesNotContain("<@", mine);
    }

    [Fact]
    public async Task What_was_pressed_before_one_spoke_counts_for_those_who_had_spoken()
    {
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await _club.PressAsync(Karim, "recommendation.seen", 1);
        _club.Time.Advance(TimeSpan.FromHours(1));
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Moi aussi");

        Assert.Contains("grâce à toi", await MineAsync());
        Assert.DoesNotContain("grâce à toi", _club.Words(await _club.AskAsync(Agnès, "my-films")));
    }

    [Fact]
    public async Task One_does_not_thank_oneself_for_a_film()
    {
        await _club.PressAsync(Nora, "recommendation.wish", 1);
        await _club.PressAsync(Nora, "recommendation.seen", 1);

        Assert.DoesNotContain("grâce à toi", await MineAsync());
    }

    private async Task<string> MineAsync() => _club.Words(await _club.AskAsync(Nora, "my-films"));
}
