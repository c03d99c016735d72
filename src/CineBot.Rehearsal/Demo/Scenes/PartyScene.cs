using System.Globalization;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>An evening that is to come: proposed, read back, published, who means to be there, and how they will see the film.</summary>
internal sealed class PartyScene : IDemoScene
{
    private const string Where = "seances";
    private const string Evening = "the evening to come";

    public string Name => "parties";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(3, "19:20", ProposeAsync),
        Comes(3, "20:45", "Chantal", "dvd", "vf"),
        Comes(3, "20:52", "Sacha", "platform", "vost"),
        Comes(3, "21:30", "Léo", "none", "vost"),
        Comes(2, "09:10", "Anatole", "platform", "sme"),
        new(2, "09:25", stage => stage.PressPathAsync(stage.Card(Evening), "party.yes", "Inès")),
        new(1, "18:35", stage => stage.PressPathAsync(stage.Card(Evening), "party.maybe", "Maya", "Yannick")),
    ];

    private static async Task ProposeAsync(DemoStage stage)
    {
        var day = stage.Today.AddDays(7).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var preview = await stage.AskAsync("Agnès", Where, "seance", ("film", "c:le-rayon-vert-1986"), ("quand", $"{day} 20h30"), ("ou", "Salle 1"), ("places", 12));
        await stage.PressAsync("Agnès", preview, "party.publish");
        stage.Keep(Evening, await stage.ShowsAsync(Where, "Le Rayon vert"));
        stage.PutAway(preview);
    }

    private static DemoMoment Comes(int days, string at, string name, string access, string version) => new(days, at, async stage =>
    {
        var answer = await stage.PressAsync(name, stage.Card(Evening), "party.yes");
        await stage.ChooseAsync(name, answer, "party.access", access);
        await stage.ChooseAsync(name, answer, "party.wish", version);
        stage.PutAway(answer);
    });
}
