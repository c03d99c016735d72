using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Hosting;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Leaving;

public sealed class LeavingTests : IAsyncLifetime
{
    private const string Cléo = "c:cleo-de-5-a-7-1962";

    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private Club _club = null!;

    private LocalDate Today => Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InZone(Paris).Date;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.DeliverAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Jusqu’au ", "Encore 3 jours", "Encore 1 jour,", "**Dernier jour**", "**Rangée**")]
    [InlineData("en", "Until ", "3 more days", "1 more day,", "**Last day**", "**On the shelf**")]
    public async Task The_card_counts_the_days_and_goes_on_the_shelf(string language, string until, string three, string one, string last, string shelved)
    {
        await _club.WriteAsync(unit => SettingsStore.SetLanguage(unit, Server, language));
        await UntilAsync(Nora, Today.PlusDays(10));

        Assert.Contains(until, await ShownAsync(0));
        Assert.DoesNotContain("10 ", _club.Shown(Recos));
        Assert.Contains(three, await ShownAsync(7));
        Assert.Contains(one, await ShownAsync(2));
        Assert.Contains(last, await ShownAsync(1));
        Assert.DoesNotContain(shelved, _club.Shown(Recos));
        Assert.Contains(shelved, await ShownAsync(1));
        Assert.Contains("Parce que Varda", _club.Shown(Recos));
    }

    [Fact]
    public async Task The_day_is_read_back_and_comes_back_into_the_form()
    {
        var day = Today.PlusDays(10);

        var completed = await UntilAsync(Nora, day);
        var again = await _club.PressAsync(Nora, "recommendation.complete", 1);

        Assert.Contains($"jusqu’au {LastDayReader.Say(day, Language.French)} inclus", _club.Words(completed));
        Assert.Equal(LastDayReader.Say(day, Language.French), again.Form().Fields.OfType<TextField>().Single(field => field.Name == "until").Value);
    }

    [Theory]
    [InlineData("à la saint-glinglin", "leaving.not_understood")]
    [InlineData("hier", "leaving.gone")]
    [InlineData("29/02/2027", "leaving.not_understood")]
    [InlineData("12 décembre 2030", "leaving.far")]
    [InlineData("tous les mardis", "leaving.not_understood")]
    [InlineData("'); DROP TABLE voices;--", "leaving.not_understood")]
    public async Task What_is_no_day_to_come_is_told_and_nothing_typed_is_lost(string typed, string refusal)
    {
        var refused = await CompleteAsync(Nora, ("until", typed), ("where", "Au Louxor"));

        var reopened = await _club.PressAsync(Nora, refused.Button("form.reopen"));

        Assert.Equal(refusal, refused.Key());
        Assert.Contains(reopened.Form().Fields.OfType<TextField>(), field => field is { Name: "until", Value: var value } && value == typed);
        Assert.Contains(reopened.Form().Fields.OfType<TextField>(), field => field is { Name: "where", Value: "Au Louxor" });
    }

    [Theory]
    [InlineData("jusqu'à demain")]
    [InlineData("Jusqu’au lendemain de demain")]
    [InlineData("until tomorrow")]
    [InlineData("demain 21h")]
    public async Task People_say_until_in_their_own_words(string typed)
    {
        var answered = await CompleteAsync(Nora, ("until", typed));

        Assert.Equal(typed.Contains("lendemain", StringComparison.Ordinal) ? "leaving.not_understood" : "recommendation.completed_until", answered.Key());
    }

    [Fact]
    public async Task One_voice_that_names_no_day_keeps_it_up_and_the_latest_day_counts()
    {
        await UntilAsync(Nora, Today.PlusDays(2));
        await _club.RecommendAsync(Karim, Cléo, "En salle partout");
        Assert.DoesNotContain("Rangée", await ShownAsync(4));

        await UntilAsync(Karim, Today.PlusDays(3));
        Assert.DoesNotContain("Rangée", await ShownAsync(2));
        Assert.Contains("Rangée", await ShownAsync(3));
    }

    [Fact]
    public async Task What_is_on_the_shelf_is_proposed_no_more_and_a_new_voice_takes_it_down()
    {
        await UntilAsync(Nora, Today.PlusDays(1));
        await ShownAsync(3);
        Assert.DoesNotContain(await _club.TypeAsync(Zoé, "recommend", "film", ""), choice => choice is { Label: Title { French: "Cléo de 5 à 7" } });

        await _club.RecommendAsync(Karim, Cléo, "Elle repasse au Louxor");

        Assert.DoesNotContain("Rangée", await ShownAsync(1));
        Assert.Contains(await _club.TypeAsync(Zoé, "recommend", "film", ""), choice => choice is { Label: Title { French: "Cléo de 5 à 7" } });
    }

    [Fact]
    public async Task What_is_avoided_in_a_film_on_the_shelf_is_avoided_still()
    {
        await UntilAsync(Nora, Today.PlusDays(1));
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "recommendation.complete", 1)).Form(), ("notes", "Maladie"));
        await _club.PressAsync(Zoé, "film.wish", "c:cleo-de-5-a-7-1962");
        await ShownAsync(3);
        Assert.Contains("Cléo de 5 à 7", _club.Words(await _club.AskAsync(Zoé, "tonight")));

        await _club.FillAsync(Zoé, (await _club.PressAsync(Zoé, "avoid.open")).Form(), ("themes", "illness"));
        var tonight = _club.Words(await _club.AskAsync(Zoé, "tonight"));

        Assert.DoesNotContain("Cléo de 5 à 7", tonight);
        Assert.Contains("1 film écarté pour toi\u00A0: Maladie, soins, piqûres.", tonight);
    }

    [Fact]
    public async Task The_voice_that_kept_it_up_goes_and_it_is_on_the_shelf()
    {
        await UntilAsync(Nora, Today.PlusDays(1));
        await _club.RecommendAsync(Karim, Cléo, "Partout");
        await ShownAsync(3);

        await _club.PressAsync(Karim, "recommendation.withdraw", 1);

        Assert.Contains("Rangée", await ShownAsync(0));
    }

    [Fact]
    public async Task A_night_in_which_clocks_change_ends_the_day_at_midnight()
    {
        var last = new LastDay(new(2027, 3, 28), Paris);

        Assert.Equal(Instant.FromUtc(2027, 3, 28, 22, 0), last.End);
        Assert.Equal(1, last.DaysLeft(Instant.FromUtc(2027, 3, 27, 22, 59)));
        Assert.Equal(0, last.DaysLeft(Instant.FromUtc(2027, 3, 27, 23, 0)));
        Assert.Equal(Instant.FromUtc(2027, 3, 28, 22, 0), last.NextChange(Instant.FromUtc(2027, 3, 27, 23, 0)));
        Assert.Null(last.NextChange(Instant.FromUtc(2027, 3, 28, 22, 0)));
        Assert.Equal(Instant.FromUtc(2027, 3, 20, 23, 0), last.NextChange(Instant.FromUtc(2027, 1, 1, 0, 0)));
        // Midnight does not exist that night in Beirut: the day ends as the next begins.
        var beirut = new LastDay(new(2027, 3, 27), DateTimeZoneProviders.Tzdb["Asia/Beirut"]);
        Assert.Equal(new LocalTime(1, 0), beirut.End.InZone(beirut.Zone).TimeOfDay);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Nothing_is_looked_at_for_what_has_passed_and_an_outage_of_days_is_one_edit()
    {
        await UntilAsync(Nora, Today.PlusDays(5));
        await ShownAsync(0);
        var edits = _club.Delivery.Count("edit");

        await ShownAsync(30);
        Assert.Equal(edits + 1, _club.Delivery.Count("edit"));
        Assert.Contains("Rangée", _club.Shown(Recos));
        await ShownAsync(30);

        Assert.Equal(edits + 1, _club.Delivery.Count("edit"));
        Assert.False(await _club.ReadAsync(unit => LeavingStore.IsAnyDue(unit, Instant.MaxValue - Duration.FromDays(400))));
    }

    [Fact]
    public async Task A_recommendation_without_a_day_is_never_looked_at()
    {
        Assert.False(await _club.ReadAsync(unit => LeavingStore.IsAnyDue(unit, Instant.FromUtc(2090, 1, 1, 0, 0))));
        await UntilAsync(Nora, Today.PlusDays(5));
        Assert.True(await _club.ReadAsync(unit => LeavingStore.IsAnyDue(unit, Instant.FromUtc(2090, 1, 1, 0, 0))));

        await CompleteAsync(Nora, ("until", ""));

        Assert.False(await _club.ReadAsync(unit => LeavingStore.IsAnyDue(unit, Instant.FromUtc(2090, 1, 1, 0, 0))));
    }

    private Task<Answered> UntilAsync(MemberId member, LocalDate day) => CompleteAsync(member, ("until", LastDayReader.Say(day, Language.French)));

    private async Task<Answered> CompleteAsync(MemberId member, params (string Field, string Words)[] words) =>
        await _club.FillAsync(member, (await _club.PressAsync(member, "recommendation.complete", 1)).Form(), words);

    private async Task<string> ShownAsync(int days)
    {
        _club.Time.Advance(TimeSpan.FromDays(days));
        await _club.Part<IEnumerable<IHostedService>>().OfType<LeavingClock>().Single().TickAsync(TestContext.Current.CancellationToken);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        return _club.Shown(Recos)!;
    }
}
