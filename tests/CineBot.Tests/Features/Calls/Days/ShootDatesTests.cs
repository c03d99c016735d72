using System.Globalization;
using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Days;

public sealed class ShootDatesTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("les 5 et 6 décembre", "5/12 6/12")]
    [InlineData("les samedi 5 et dimanche 6 décembre", "5/12 6/12")]
    [InlineData("5, 12 et 19 décembre", "5/12 12/12 19/12")]
    [InlineData("du 5 au 7 décembre", "5/12 6/12 7/12")]
    [InlineData("du samedi 5 au lundi 7 décembre", "5/12 6/12 7/12")]
    [InlineData("05/12 au 07/12", "5/12 6/12 7/12")]
    [InlineData("du 05/12 au 07/12", "5/12 6/12 7/12")]
    [InlineData("du 30 novembre au 2 décembre", "30/11 1/12 2/12")]
    [InlineData("du 31 décembre au 1er janvier", "31/12 1/1")]
    [InlineData("le week-end du 5 décembre", "5/12 6/12")]
    [InlineData("week-end du 6 décembre", "5/12 6/12")]
    [InlineData("les week-ends du 5 et du 12 décembre", "5/12 6/12 12/12 13/12")]
    [InlineData("du 5 au 7 décembre 8h-19h", "5/12 8:00-19:00 6/12 8:00-19:00 7/12 8:00-19:00")]
    [InlineData("5 et 6 décembre, 20h-4h", "5/12 20:00-4:00 6/12 20:00-4:00")]
    [InlineData("samedi 5/12 et dimanche 6/12, de 20h à 4h", "5/12 20:00-4:00 6/12 20:00-4:00")]
    [InlineData("samedi 5 et dimanche 6 décembre de 8h à 19h", "5/12 8:00-19:00 6/12 8:00-19:00")]
    [InlineData("de 9h à 18h les 5 et 6 décembre", "5/12 9:00-18:00 6/12 9:00-18:00")]
    [InlineData("samedi 5 décembre, 8h-19h, dimanche 6 décembre, 14h-22h", "5/12 8:00-19:00 6/12 14:00-22:00")]
    [InlineData("5/12 9h-18h, 6/12 14h-22h", "5/12 9:00-18:00 6/12 14:00-22:00")]
    [InlineData("les 5 et 6 décembre à 8h", "5/12 8:00 6/12 8:00")]
    [InlineData("le week-end du 5 décembre, 9h30-18h", "5/12 9:30-18:00 6/12 9:30-18:00")]
    public async Task French_days_are_read_as_they_are_said(string typed, string days) => Assert.Equal(days, await DaysAsync(typed, Language.French));

    [Theory]
    [InlineData("December 5 and 6, 9am-6pm", "5/12 9:00-18:00 6/12 9:00-18:00")]
    [InlineData("Dec 5 to Dec 6 9am-6pm", "5/12 9:00-18:00 6/12 9:00-18:00")]
    [InlineData("Dec 5-7", "5/12 6/12 7/12")]
    [InlineData("Dec 5-7, 8am to 7pm", "5/12 8:00-19:00 6/12 8:00-19:00 7/12 8:00-19:00")]
    [InlineData("from 5 to 7 December", "5/12 6/12 7/12")]
    [InlineData("the 5th and 6th of December", "5/12 6/12")]
    [InlineData("the weekend of December 5", "5/12 6/12")]
    [InlineData("9am-6pm, December 5 and 6", "5/12 9:00-18:00 6/12 9:00-18:00")]
    public async Task English_days_are_read_as_they_are_said(string typed, string days) => Assert.Equal(days, await DaysAsync(typed, Language.English));

    [Fact]
    public async Task A_shoot_by_night_comes_back_whole_into_the_form_that_corrects_it()
    {
        await DaysAsync("5 et 6 décembre, 20h-4h", Language.French);

        var opened = await _club.PressAsync(Nora, "call.correct", 1, "when");

        var typed = opened.Form().Fields.OfType<TextField>().Single(field => field.Name == "when").Value!;
        Assert.Equal("5/12 20:00-4:00 6/12 20:00-4:00", await DaysAsync(typed, Language.French, 2));
    }

    private async Task<string> DaysAsync(string typed, Language language, long number = 1)
    {
        await _club.AskAsync(language is Language.French ? Nora : Maya, "film-shoot.crew", ("what", "La Digue : 1 perchiste"), ("when", typed), ("where", "Brest"), ("terms", "volunteer"));
        var zone = await _club.ReadAsync(unit => CallStore.Find(unit, Server, number)!.Zone);
        return string.Join(' ', (await _club.ReadAsync(unit => CallDayStore.Of(unit, Server, number))).Select(day => Said(day, zone)));
    }

    private static string Said(CallDay day, NodaTime.DateTimeZone zone) => string.Create(
        CultureInfo.InvariantCulture,
        $"{day.Date.Day}/{day.Date.Month}{(day.Hour is { } hour ? $" {hour.Hour}:{hour.Minute:00}" : "")}{(day.Until is { } until ? $"-{until.InZone(zone).Hour}:{until.InZone(zone).Minute:00}" : "")}");
}
