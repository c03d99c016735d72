using CineBot.Rehearsal.People;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>The owner says who looks after reports and whom to turn to outside; a sharp word is reported and taken in hand by two, and a second report waits.</summary>
internal sealed class CaseScene : IDemoScene
{
    private const string Case = "moderation";

    public string Name => "cases";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(22, "11:40", EntrustAsync),
        new(8, "21:15", ReportAsync),
        new(8, "22:05", ReadAsync),
        new(7, "09:00", JoinAsync),
        new(1, "19:30", ReportSituationAsync),
    ];

    private static async Task EntrustAsync(DemoStage stage)
    {
        var panel = await stage.AskAsync("Agnès", "recommandations", "reglages");
        foreach (var name in new[] { "Inès", "Paul" })
        {
            await stage.PressAsync("Agnès", panel, "settings.view", "moderators");
            await stage.ChooseAsync("Agnès", panel, "settings.rights", stage.Person(name));
            await stage.ChooseAsync("Agnès", panel, "settings.rights-set", "cases", "charter", "calls", "parties", "settings");
        }

        await stage.PressAsync("Agnès", panel, "settings.view", "moderators");
        var form = await stage.PressAsync("Agnès", panel, "settings.contact");
        await stage.SubmitAsync("Agnès", form, ("name", "Odile, de la maison des associations"), ("reach", "odile@example.org"), ("words", "Elle répond dans la semaine, et ne connaît aucun·e de nous."));
        stage.PutAway(panel);
    }

    private static async Task ReportAsync(DemoStage stage)
    {
        var message = stage.Say("Anatole", "recommandations", "Encore un film de Parisiens. Vous ne regardez donc rien d’autre ?");
        var form = await stage.OnMessageAsync("Karim", message, "Signaler (charte)");
        stage.PutAway(await stage.SubmitAsync("Karim", form, ("words", "C’est la troisième fois, et plus personne n’ose recommander après. Je ne crois pas qu’il s’en rende compte."), ("help", "talk")));
    }

    private static async Task ReadAsync(DemoStage stage)
    {
        var queue = await OpenAsync(stage, "Inès");
        await stage.PressAsync("Inès", queue, "moderation.acknowledge");
        await stage.PressAsync("Inès", queue, "moderation.triage");
        await stage.ChooseAsync("Inès", queue, "moderation.weigh", "1");
        await stage.PressAsync("Inès", queue, "moderation.take");
        stage.PutAway(queue);
    }

    private static async Task JoinAsync(DemoStage stage)
    {
        var queue = await OpenAsync(stage, "Paul");
        await stage.PressAsync("Paul", queue, "moderation.take");
        stage.PutAway(queue);
    }

    private static async Task ReportSituationAsync(DemoStage stage)
    {
        var form = await stage.AskAsync("Maya", "accueil", "charte signaler");
        stage.PutAway(await stage.SubmitAsync("Maya", form, ("words", "Evenings are always announced in French only, an hour before. I keep missing them, and I do not dare to ask again."), ("help", "listened")));
    }

    // The first case of the queue, before one of those who were named.
    private static async Task<InteractionOutcome> OpenAsync(DemoStage stage, string name)
    {
        var queue = await stage.AskAsync(name, "moderation", Case);
        await stage.PressAsync(name, queue, "moderation.open");
        return queue;
    }
}
