namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>Friction over a party: both were heard, and who spoke sharply is asked to say it in other words.</summary>
internal sealed class TensionScene : IDemoScene
{
    private const string Friction = "the friction over a party";

    public string Name => "repairs";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(5, "10:05", ReportAsync),
        new(5, "10:40", stage => stage.TakeFirstAsync("Léo", Friction, "1")),
        new(5, "11:30", stage => stage.HandleAsync("Inès", Friction, "moderation.take", "moderation.hear")),
        new(5, "13:10", TellAsync),
        new(4, "12:20", stage => stage.AnswerAsync("Sacha", ("happened", "J’étais de mauvaise humeur, et c’est tombé là."), ("wanted", "Je veux bien m’expliquer, si cela sert."))),
        new(2, "11:15", OfferAsync),
    ];

    private static Task ReportAsync(DemoStage stage) => stage.ReportAsync(
        "Anatole", stage.Say("Sacha", "seances", "Sérieusement, il faut n’avoir rien vu pour proposer ça un vendredi soir."),
        "1", "C’était mon idée, et on en a ri. Je n’ai plus envie de proposer.", "talk");

    private static async Task TellAsync(DemoStage stage)
    {
        await stage.PassAsync("Anatole");
        await stage.AnswerAsync("Anatole", ("felt", "Ce film, je l’ai vu à dix ans, avec ma grand-mère. J’ai eu honte de l’aimer."), ("wanted", "Qu’on puisse ne pas l’aimer, et le dire autrement."));
    }

    private static async Task OfferAsync(DemoStage stage)
    {
        var opened = await stage.OpenAsync("Inès", Friction);
        var form = await stage.PressAsync("Inès", opened, "moderation.repair");
        await stage.SubmitAsync("Inès", form, ("kind", Casework.Choice("rewording")), ("words", "Redis ce que tu penses du film proposé, sans parler de qui le propose."));
        stage.PutAway(opened);
    }
}
