using System.Text;
using CineBot.EndToEnd.Calendars;
using CineBot.Rehearsal.World;
using NodaTime;

namespace CineBot.EndToEnd.Parties;

/// <summary>The calendar files that the bot hands over on its cards, read by others to the instants at which people meet.</summary>
public sealed class CalendarStoryTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Fact(Timeout = 240_000)]
    public async Task A_party_and_a_whole_series_are_read_to_the_instants_at_which_they_are_held()
    {
        await using var evening = await Evening.OpenAsync("fr");
        await using var reader = await IcalJs.StartAsync(TestContext.Current.CancellationToken);
        await evening.ClosesOnAsync(new(2027, 1, 27));
        await PublishAsync(evening, ("film", Evening.Film), ("repeter", "tous les mercredis à 20h"));
        var card = await evening.ShowsAsync("Rendez-vous régulier");
        await evening.StandsAsync("seances");
        await MoveAsync(evening, "jeudi 14 janvier 2027 19h");

        var one = await evening.Discord.As("Nora").ClickAsync(card, "Agenda");
        var all = await evening.Discord.As("Nora").ClickAsync(one.Message!, "Toutes les dates dans mon agenda");
        var (single, series) = (await reader.ReadTextAsync("one", File(one.Message!)), await reader.ReadTextAsync("all", File(all.Message!), most: 12));

        Assert.Equal([At(1, 14, 19)], Starts(single));
        Assert.Equal(
            [At(1, 14, 19), At(1, 20, 20), At(2, 3, 20), At(2, 10, 20), At(2, 17, 20), At(2, 24, 20), At(3, 3, 20), At(3, 10, 20), At(3, 17, 20), At(3, 24, 20), At(3, 31, 20), At(4, 7, 20)],
            Starts(series));
        Assert.Equal($"{single["events"]![0]!["uid"]}", $"{series["events"]![0]!["uid"]}");
    }

    private static async Task PublishAsync(Evening evening, params (string Name, object Value)[] options)
    {
        var preview = await evening.Agnès.SlashAsync(Evening.Where, "seance", options);
        await evening.Agnès.ClickAsync(preview.Message!, "Publier");
    }

    private static async Task MoveAsync(Evening evening, string when)
    {
        var listed = await evening.Agnès.SlashAsync(Evening.Where, "seances");
        await evening.Agnès.ClickAsync(listed.Message!, "Gérer");
        var asked = await evening.Agnès.SubmitAsync((await evening.Agnès.ClickAsync(listed.Message!, "Déplacer")).Modal!, ("when", when));
        await evening.Agnès.ClickAsync(asked.Message!, "Déplacer et prévenir tout le monde");
    }

    private static string File(Message message) => Encoding.UTF8.GetString(Assert.Single(message.Attachments).Content);

    private static IEnumerable<ZonedDateTime> Starts(System.Text.Json.Nodes.JsonObject seen) =>
        seen["events"]![0]!["times"]!.AsArray().Select(time => Instant.FromUnixTimeSeconds((long)time![0]!).InZone(Paris));

    private static ZonedDateTime At(int month, int day, int hour) => new LocalDateTime(2027, month, day, hour, 0).InZoneStrictly(Paris);
}
