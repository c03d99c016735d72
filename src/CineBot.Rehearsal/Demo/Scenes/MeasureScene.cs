namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>Three cases that were decided or soon are: a reminder that is being appealed against, one that may be, and a pause that waits for a second person's word.</summary>
internal sealed class MeasureScene : IDemoScene
{
    private const string Mockery = "the mockery", Number = "the phone number", Silencing = "the silencing";

    public string Name => "measures";

    public IEnumerable<DemoMoment> Moments => [.. AppealedAgainst, .. Told, .. Proposed];

    private static IEnumerable<DemoMoment> AppealedAgainst =>
    [
        new(21, "18:10", stage => stage.ReportAsync(
            "Sacha", stage.Say("Karim", "accueil", "Yannick, avec tes superhéros… on sait tous que tu n’y connais rien. Laisse parler les grands."),
            "2", "C’était dit pour rire, je crois. Mais Yannick n’a plus rien proposé depuis.", "talk")),
        new(21, "19:20", stage => stage.TakeFirstAsync("Inès", Mockery, "2")),
        new(20, "09:15", stage => stage.HandleAsync("Paul", Mockery, "moderation.take", "moderation.hear")),
        new(20, "12:10", PassAndDeclineAsync),
        new(20, "18:30", stage => stage.AnswerAsync("Karim", ("happened", "Je le taquinais. On se parle comme ça depuis dix ans, lui et moi."))),
        new(19, "10:05", stage => stage.ProposeAsync(
            "Inès", Mockery, "reminder", ("facts", "Dans #accueil, tu as écrit à une personne qu’elle n’y connaît rien, et qu’il faut laisser parler les grands."), ("why", "Les deux disent que c’est passé : un rappel suffit."))),
        new(19, "12:35", stage => stage.HandleAsync("Paul", Mockery, "moderation.agree")),
        new(3, "18:05", AppealAsync),
        new(2, "10:10", stage => stage.HandleAsync("Léo", Mockery, "moderation.take")),
        new(2, "10:45", stage => stage.HandleAsync("Chantal", Mockery, "moderation.take")),
    ];

    private static IEnumerable<DemoMoment> Told =>
    [
        new(12, "15:20", ReportNumberAsync),
        new(12, "18:15", stage => stage.TakeFirstAsync("Paul", Number, "1")),
        new(11, "16:10", stage => stage.HandleAsync("Inès", Number, "moderation.take", "moderation.hear")),
        new(11, "17:05", async stage =>
        {
            await stage.PassAsync("Maya");
            await stage.DeclineAsync("Maya");
        }),
        new(11, "18:40", OwnUpAsync),
        new(10, "10:05", stage => stage.ProposeAsync(
            "Paul", Number, "reminder", ("facts", "Dans #accueil, tu as écrit le numéro de téléphone de quelqu’un, là où tout le monde lit."), ("why", "Le message est déjà effacé : il n’y a rien d’autre à réparer."))),
        new(10, "12:15", stage => stage.HandleAsync("Inès", Number, "moderation.agree")),
    ];

    private static IEnumerable<DemoMoment> Proposed =>
    [
        new(9, "11:00", stage => stage.ReportAsync(
            "Sacha", stage.Say("Yannick", "recommandations", "Celles et ceux qui aiment ça feraient mieux de se taire et d’apprendre. Je l’ai déjà dit."),
            "3", "C’est la deuxième fois. Depuis, plus personne ne répond sous les films.", "listened")),
        new(9, "11:30", stage => stage.TakeFirstAsync("Léo", Silencing, "2")),
        new(9, "12:30", stage => stage.HandleAsync("Paul", Silencing, "moderation.take", "moderation.hear")),
        new(9, "13:05", PassAndDeclineAsync),
        new(8, "12:00", KeepSilentAsync),
        new(2, "12:05", stage => stage.ProposeAsync(
            "Léo", Silencing, "pause",
            ("facts", "Dans #recommandations, tu as écrit deux fois que celles et ceux qui aiment un film feraient mieux de se taire."), ("until", "dans 10 jours"), ("why", "La personne préfère ne rien dire, et rien ne se répare sans elle."))),
    ];

    private static async Task PassAndDeclineAsync(DemoStage stage)
    {
        await stage.PassAsync("Sacha");
        await stage.DeclineAsync("Sacha");
    }

    private static async Task AppealAsync(DemoStage stage)
    {
        var form = await stage.PressAsync("Karim", await stage.LetterAsync("Karim", "appeal.open"), "appeal.open");
        stage.PutAway(await stage.SubmitAsync("Karim", form, ("words", "On se taquine ainsi depuis dix ans, et le soir même j’en ai parlé avec lui : il en riait. Je comprends qu’on ne le devine pas en lisant, mais un rappel écrit me paraît de trop.")));
    }

    private static Task ReportNumberAsync(DemoStage stage)
    {
        var message = stage.Say("Nora", "accueil", "Sacha, je t’appelle au 06 39 98 55 10 et ça sonne dans le vide ! Tu viens toujours samedi ?");
        stage.Keep(Number, message);
        return stage.ReportAsync("Maya", message, "8", "A phone number, for everybody to read. I do not think anybody meant harm, but it should not stay there.", "nothing");
    }

    private static async Task OwnUpAsync(DemoStage stage)
    {
        await stage.AnswerAsync("Nora", ("happened", "J’étais pressée, je n’ai pas réfléchi. Je l’efface tout de suite, et je m’en excuserai auprès de lui."));
        stage.Erase(stage.Card(Number));
    }

    // Where private messages are closed, letters wait in one's own settings.
    private static async Task KeepSilentAsync(DemoStage stage)
    {
        var panel = await stage.AskAsync("Yannick", "accueil", "moi");
        var letter = await stage.PressAsync("Yannick", panel, "messages.open");
        stage.PutAway(await stage.PressAsync("Yannick", letter, "hearing.decline"));
        stage.PutAway(letter);
        stage.PutAway(panel);
    }
}
