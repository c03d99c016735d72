namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>People tell the bot where they live, so that hours are theirs, and when it is to be quiet; a moderator says who moderates, where calls and private threads go, and has parties listed among the server's events.</summary>
internal sealed class SettingsScene : IDemoScene
{
    public string Name => "settings";

    public IEnumerable<DemoMoment> Moments =>
    [
        Lives(23, "09:02", "Nora", ("town", "Marseille")),
        new(22, "11:20", ArrangeAsync),
        Lives(21, "15:40", "Maya", ("town", "America/Montreal"), ("from", "22:00"), ("to", "9:00")),
        Lives(20, "08:15", "Anatole", ("town", "Indian/Reunion")),
        Lives(18, "18:00", "Yannick", ("town", "Brest")),
        Lives(17, "07:50", "Chantal", ("town", "Europe/Paris"), ("from", "20h"), ("to", "9h")),
    ];

    private static async Task ArrangeAsync(DemoStage stage)
    {
        var panel = await stage.AskAsync("Inès", "recommandations", "reglages");
        await stage.PressAsync("Inès", panel, "settings.view", "channels");
        await stage.ChooseAmongAsync("Inès", panel, "settings.channel", "announcements", stage.Place("tournages"));
        await stage.ChooseAmongAsync("Inès", panel, "settings.channel", "threads", stage.Place("coulisses"));
        await stage.PressAsync("Inès", panel, "settings.events", "on");
        await stage.PressAsync("Inès", panel, "settings.view", "main");
        await stage.PressAsync("Inès", panel, "settings.view", "moderators");
        await stage.ChooseAsync("Inès", panel, "settings.name", stage.Person("Inès"), stage.Person("Paul"));
        stage.PutAway(panel);
    }

    private static DemoMoment Lives(int days, string at, string name, params (string Field, object Value)[] fields) => new(days, at, async stage =>
    {
        var panel = await stage.AskAsync(name, "recommandations", "moi");
        var form = await stage.PressAsync(name, panel, "my-settings.hours");
        await stage.SubmitAsync(name, form, fields);
        stage.PutAway(panel);
    });
}
