using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>How soon Nora answers, told where it helps to decide, and only once it says something.</summary>
public sealed class AnswerPaceTests : IAsyncLifetime
{
    private const string OnCard = "cette équipe répond en 2 jours";
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task It_is_told_after_five_answers_on_the_card_in_the_list_and_to_whoever_applies(int answers, bool isTold)
    {
        await AnswerAsync(answers);
        var call = await _club.CastAsync(1, call => call with { Title = "La Vigie" });

        var list = _club.Words(await _club.AskAsync(Maya, "film-shoot.calls"));
        var card = _club.Words(await _club.PressAsync(Maya, "call.show", call.Number));
        var sent = _club.Words(await _club.ApplyAsync(Maya, call, ("name", "Maya")));

        Assert.All([card, sent], words => Assert.Equal(isTold, words.Contains(OnCard, StringComparison.Ordinal)));
        Assert.Equal(isTold, list.Contains("1 place libre · répond en 2\u00a0jours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_call_for_extras_it_would_say_nothing_for_they_come_by_a_press()
    {
        await AnswerAsync(5);
        var call = await _club.ExtrasAsync(2, change: call => call with { Title = "Tambour" });

        Assert.DoesNotContain("répond en", _club.Words(await _club.PressAsync(Maya, "call.show", call.Number)), StringComparison.Ordinal);
        var cast = await _club.CastAsync(1);
        Assert.Contains("répond en", _club.Words(await _club.PressAsync(Maya, "call.show", cast.Number)), StringComparison.Ordinal);
        await _club.PressAsync(Nora, "call.suspend", cast.Number);
        Assert.DoesNotContain("répond en", _club.Words(await _club.PressAsync(Maya, "call.show", cast.Number)), StringComparison.Ordinal);
    }

    // So many apply, and hear of it two days later.
    private async Task AnswerAsync(int answers)
    {
        var call = await _club.CastAsync(9);
        for (var one = 0; one < answers; one++) await _club.ApplyAsync(Extra(one), call, ("name", "Prénom"));
        _club.Time.Advance(TimeSpan.FromDays(2));
        for (var one = 0; one < answers; one++) await _club.PressAsync(Nora, "call.offer", call.Number, 1, Extra(one));
        Assert.Equal("application.published", (await _club.PressAsync(Nora, "call.publish-answers", call.Number)).Key());
        await _club.PressAsync(Nora, "call.close", call.Number);
    }
}
