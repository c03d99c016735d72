namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>The owner says who looks after reports and whom to turn to outside; a sharp word is taken in hand by two and whom it concerns is asked, and a second report waits.</summary>
internal sealed class CaseScene : IDemoScene
{
    private const string Sharp = "the sharp word";

    public string Name => "cases";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(22, "11:40", EntrustAsync),
        new(13, "11:10", ShareAsync),
        new(8, "21:15", ReportAsync),
        new(8, "22:05", stage => stage.TakeFirstAsync("Inès", Sharp, "1")),
        new(7, "09:00", stage => stage.HandleAsync("Paul", Sharp, "moderation.take")),
        new(2, "13:00", stage => stage.HandleAsync("Paul", Sharp, "moderation.hear")),
        new(2, "13:20", SpeakAsync),
        new(2, "17:30", stage => stage.AnswerAsync("Anatole", ("happened", "Je voulais parler des nôtres, de ceux qu’on ne passe jamais. C’est sorti de travers."), ("wanted", "Proposer un film de chez moi, et qu’on le regarde ensemble."))),
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

    // An appeal is heard by others than those who decided: two more people are named for cases, and for nothing else.
    private static async Task ShareAsync(DemoStage stage)
    {
        var panel = await stage.AskAsync("Inès", "recommandations", "reglages");
        foreach (var name in new[] { "Léo", "Chantal" })
        {
            await stage.PressAsync("Inès", panel, "settings.view", "moderators");
            await stage.ChooseAsync("Inès", panel, "settings.rights", stage.Person(name));
            await stage.ChooseAsync("Inès", panel, "settings.rights-set", "cases");
        }

        stage.PutAway(panel);
    }

    private static Task ReportAsync(DemoStage stage) => stage.ReportAsync(
        "Karim", stage.Say("Anatole", "recommandations", "Encore un film de Parisiens. Vous ne regardez donc rien d’autre ?"),
        "2", "C’est la troisième fois, et plus personne n’ose recommander après. Je ne crois pas qu’il s’en rende compte.", "talk");

    private static async Task SpeakAsync(DemoStage stage)
    {
        await stage.PassAsync("Karim");
        await stage.AnswerAsync("Karim", ("happened", "Je recommande moins. Et je vois que d’autres aussi."), ("wanted", "Qu’il propose les siens : je les regarderai."));
    }

    private static async Task ReportSituationAsync(DemoStage stage)
    {
        var form = await stage.AskAsync("Maya", "accueil", "charte signaler");
        stage.PutAway(await stage.SubmitAsync(
            "Maya", form, ("article", Casework.Choice("other")), ("words", "Evenings are always announced in French only, an hour before. I keep missing them, and I do not dare to ask again."), ("help", Casework.Choice("listened"))));
    }
}
