using System.Globalization;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>A film that some want to see together, and a poll that looks for the evening.</summary>
internal sealed class DatePollScene : IDemoScene
{
    private const string Where = "seances";
    private const string Poll = "the date poll";

    public string Name => "polls";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(2, "20:10", OpenAsync),
        Answers(2, "20:30", "Chantal", "1", "2"),
        Answers(2, "23:55", "Anatole", "2"),
        Answers(1, "12:25", "Léo", "1", "2", "3"),
        Answers(1, "19:40", "Yannick", "0"),
        new(1, "19:45", stage => stage.PressPathAsync(stage.Card(Poll), "choosing.interested", "Chantal", "Paul")),
    ];

    private static async Task OpenAsync(DemoStage stage)
    {
        var slots = string.Join('\n', Slot(9, "21h"), Slot(10, "16h"), Slot(13, "20h30"));
        var form = await stage.AskAsync("Karim", Where, "seance", ("film", "c:l-atalante-1934"), ("vote", "dates"));
        var preview = await stage.SubmitAsync("Karim", form, ("slots", slots), ("open", new List<string> { "168" }));
        await stage.PressAsync("Karim", preview, "date-poll.publish");
        stage.Keep(Poll, await stage.ShowsAsync(Where, "Quelle date te va"));
        stage.PutAway(preview);

        string Slot(int days, string hour) => $"{stage.Today.AddDays(days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} {hour}";
    }

    private static DemoMoment Answers(int days, string at, string name, params string[] slots) => new(days, at, async stage =>
    {
        var answer = await stage.PressAsync(name, stage.Card(Poll), "date-poll.answer");
        await stage.ChooseAsync(name, answer, "date-poll.choose", slots);
        stage.PutAway(answer);
    });
}
