namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>An evening that comes again every week, its next one announced, and who holds it in turn.</summary>
internal sealed class SeriesScene : IDemoScene
{
    private const string Where = "seances";
    private const string Weekly = "the weekly evening";

    private static readonly string[] Days = ["dimanches", "lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis"];

    public string Name => "series";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(1, "12:10", ProposeAsync),
        new(1, "13:05", stage => stage.PressPathAsync(stage.Card(Weekly), "party.yes", "Paul", "Anatole", "Léo")),
        new(1, "13:20", stage => stage.PressPathAsync(stage.Card(Weekly), "party.maybe", "Inès")),
    ];

    private static async Task ProposeAsync(DemoStage stage)
    {
        // A day that is not over before anybody looks.
        var weekly = $"tous les {Days[(int)stage.Today.AddDays(4).DayOfWeek]} à 20h";
        var preview = await stage.AskAsync("Chantal", Where, "seance", ("film", "c:nuovo-cinema-paradiso-1988"), ("repeter", weekly));
        await stage.PressAsync("Chantal", preview, "party.publish");
        stage.Keep(Weekly, await stage.ShowsAsync(Where, "Cinema Paradiso"));
        stage.PutAway(preview);
    }
}
