namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>The club publishes its charter and prepares a role for pauses; who announces shoots accepts it first.</summary>
internal sealed class CharterScene : IDemoScene
{
    public string Name => "charter";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(22, "12:05", PublishAsync),
        new(22, "12:30", PrepareAsync),
        Accepts(22, "18:10", "Nora"),
        Accepts(21, "09:25", "Agnès"),
        Accepts(20, "10:15", "Anatole"),
        Accepts(19, "13:45", "Chantal"),
    ];

    private static async Task PublishAsync(DemoStage stage)
    {
        var preview = await stage.AskAsync("Paul", "charte", "charte publier");
        stage.PutAway(await stage.PressAsync("Paul", preview, "charter.publish-it"));
        stage.PutAway(preview);
    }

    private static async Task PrepareAsync(DemoStage stage)
    {
        var panel = await stage.AskAsync("Paul", "recommandations", "reglages");
        await stage.PressAsync("Paul", panel, "charter.panel");
        await stage.ChooseAsync("Paul", panel, "charter.roles", stage.Role(DemoCommunity.Pause));
        await stage.PressAsync("Paul", panel, "measure.pause");
        await stage.ChooseAsync("Paul", panel, "measure.pause-role", stage.Role(DemoCommunity.Pause));
        stage.PutAway(panel);
    }

    private static DemoMoment Accepts(int days, string at, string name) => new(days, at, async stage =>
    {
        var charter = await stage.AskAsync(name, "charte", "charte accepter");
        stage.PutAway(await stage.PressAsync(name, charter, "charter.agree"));
        stage.PutAway(charter);
    });
}
