using System.Globalization;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>An evening that is to come: proposed, read back, published, and who means to be there.</summary>
internal sealed class PartyScene : IDemoScene
{
    private const string Where = "seances";
    private const string Evening = "the evening to come";

    public string Name => "parties";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(3, "19:20", ProposeAsync),
        new(3, "20:45", stage => stage.PressPathAsync(stage.Card(Evening), "party.yes", "Chantal", "Sacha", "Léo")),
        new(2, "09:10", stage => stage.PressPathAsync(stage.Card(Evening), "party.yes", "Anatole", "Inès")),
        new(1, "18:35", stage => stage.PressPathAsync(stage.Card(Evening), "party.maybe", "Maya", "Yannick")),
    ];

    private static async Task ProposeAsync(DemoStage stage)
    {
        var day = stage.Today.AddDays(7).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var preview = await stage.AskAsync("Agnès", Where, "seance", ("film", "c:le-rayon-vert-1986"), ("quand", $"{day} 20h30"));
        await stage.PressAsync("Agnès", preview, "party.publish");
        stage.Keep(Evening, await stage.ShowsAsync(Where, "Le Rayon vert"));
        stage.PutAway(preview);
    }
}
