using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Parties;

/// <summary>A regular evening over the real socket, from January until after the clocks have changed: hosts take turns, too few come, it stops.</summary>
public sealed class SeriesStoryTests
{
    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_regular_evening_is_announced_each_time_held_in_turn_keeps_its_hour_and_stops(string language)
    {
        await using var evening = await Evening.OpenAsync(language);
        var words = SeriesLabels.Of(language);
        var labels = Labels.Of(language);

        // Two inputs and a press.
        var readBack = await evening.Agnès.SlashAsync(Evening.Where, labels.Command, ("film", Evening.Film), (words.Repeat, words.Rule));
        Assert.Contains(words.Said, readBack.Text, StringComparison.Ordinal);
        await evening.Agnès.ClickAsync(readBack.Message!, labels.Publish);
        await evening.ShowsAsync(Shown(2027, 1, 27, hour: 19));

        await PanelAsync(evening.Discord.As("Nora"), labels, words.See, words, words.Host);
        await PanelAsync(evening.Agnès, labels, labels.Manage, words, words.Welcome, words.Warn);

        evening.Pass(new DateTimeOffset(2027, 1, 26, 19, 1, 0, TimeSpan.Zero) - evening.World.Now);
        await evening.ShowsAsync(words.Few);
        evening.Pass(new DateTimeOffset(2027, 2, 12, 12, 0, 0, TimeSpan.Zero) - evening.World.Now);
        var second = await evening.ShowsAsync(Shown(2027, 2, 24, hour: 19));
        Assert.Contains($"<@{evening.Discord.As("Nora").User.Id}>", second.Text, StringComparison.Ordinal);
        await Task.WhenAll(evening.Crowd(60).Select(guest => guest.ClickAsync(second, labels.Yes)));
        await evening.ShowsAsync(words.Sixty, Shown(2027, 2, 24, hour: 19));
        evening.Pass(new DateTimeOffset(2027, 3, 20, 12, 0, 0, TimeSpan.Zero) - evening.World.Now);
        var third = await evening.ShowsAsync(Shown(2027, 3, 31, hour: 18));
        Assert.Contains($"<@{evening.Agnès.User.Id}>", third.Text, StringComparison.Ordinal);

        await PanelAsync(evening.Agnès, labels, labels.Manage, words, words.Stop);
        evening.Pass(TimeSpan.FromDays(60));
        await evening.Discord.As("Sacha").SlashAsync("accueil", labels.List);

        Assert.Null(evening.Said(Shown(2027, 4, 28, hour: 18)));
        Assert.Equal(1, evening.Count(words.Few));
        Assert.DoesNotContain(evening.Discord.Transcript.Rest, exchange => exchange.Status is >= 400);
        Court.Approve(evening.Discord);
    }

    private static async Task PanelAsync(Persona person, Labels labels, string open, SeriesLabels words, params string[] presses)
    {
        var listed = await person.SlashAsync(Evening.Where, labels.List);
        await person.ClickAsync(listed.Message!, open);
        await person.ClickAsync(listed.Message!, words.Panel);
        foreach (var press in presses) await person.ClickAsync(listed.Message!, press);
    }

    private static string Shown(int year, int month, int day, int hour) => $"<t:{new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}:F>";
}
