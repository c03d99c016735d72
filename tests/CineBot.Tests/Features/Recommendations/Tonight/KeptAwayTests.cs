using CineBot.Features.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Tonight;

/// <summary>Two people who keep away from each other are not named to each other, and neither can tell.</summary>
public sealed class KeptAwayTests : IAsyncLifetime
{
    private const string Cléo = "c:cleo-de-5-a-7-1962";

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.PressAsync(Karim, "recommendation.wish", 1);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wish_is_not_named_across(bool chosenByOther)
    {
        await ApartAsync(Zoé, Karim, chosenByOther);

        var tonight = await _club.AskAsync(Zoé, "tonight", ("with", Karim));
        var sheet = await _club.AskAsync(Zoé, "film", ("name", Cléo));

        Assert.DoesNotContain("envie", _club.Words(tonight));
        Assert.DoesNotContain("<@103>", _club.Words(sheet));
        Assert.Contains("Pour <@103> et toi", _club.Words(tonight));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_recommendation_is_not_named_across(bool chosenByOther)
    {
        var form = await _club.PressAsync(Nora, "film.place", Cléo);
        await _club.FillAsync(Nora, form.Form(), ("place", "Médiathèque Persépolis"));
        await ApartAsync(Zoé, Nora, chosenByOther);

        var tonight = _club.Words(await _club.AskAsync(Zoé, "tonight"));
        var sheet = _club.Words(await _club.AskAsync(Zoé, "film", ("name", Cléo)));

        Assert.All([tonight, sheet], words => Assert.DoesNotContain("<@102>", words));
        Assert.All([tonight, sheet], words => Assert.DoesNotContain("Parce que Varda", words));
        Assert.DoesNotContain("Persépolis", sheet);
        Assert.Contains("<@102>", _club.Words(await _club.AskAsync(Agnès, "tonight")));
    }

    private Task<int> ApartAsync(MemberId one, MemberId other, bool chosenByOther) =>
        _club.WriteAsync(unit => KeptAwayStore.Set(unit, chosenByOther ? other : one, [chosenByOther ? one : other]));
}
