using System.Globalization;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>A vote for the film of an evening, still open: films that were put up for it, and ballots that nobody sees.</summary>
internal sealed class VoteScene : IDemoScene
{
    private const string Where = "seances";
    private const string Vote = "the vote";
    private const string Heading = "Quel film regarde-t-on";

    public string Name => "votes";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(4, "19:05", OpenAsync),
        Nominates(4, "19:12", "Nora", "c:cleo-de-5-a-7-1962"),
        Nominates(4, "20:40", "Karim", "c:playtime-1967"),
        Nominates(4, "22:03", "Maya", "c:yi-yi-2000"),
        Nominates(3, "08:50", "Paul", "c:la-regle-du-jeu-1939", "Une scène de chasse, vraie"),
        Nominates(3, "13:30", "Inès", "c:c-e-ancora-domani-2023", "Violences conjugales, tenues hors champ"),
        new(2, "12:00", GoOnAsync),
        Votes(2, "12:20", "Karim", "2", "4"),
        Votes(2, "18:15", "Inès", "1", "5"),
        Votes(1, "08:05", "Chantal", "4"),
        Votes(1, "22:45", "Maya", "3", "1"),
        new(1, "22:50", stage => stage.PressPathAsync(stage.Card(Vote), "choosing.interested", "Léo", "Sacha")),
    ];

    private static async Task OpenAsync(DemoStage stage)
    {
        var day = stage.Today.AddDays(13).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var preview = await stage.AskAsync("Nora", Where, "seance", ("quand", $"{day} 20h30"), ("vote", "films"));
        var opened = await stage.SubmitAsync("Nora", await stage.PressAsync("Nora", preview, "film-vote.open"), ("voting", new List<string> { "168" }));
        stage.Keep(Vote, await stage.ShowsAsync(Where, Heading));
        stage.PutAway(opened);
        stage.PutAway(preview);
    }

    private static DemoMoment Nominates(int days, string at, string name, string film, string notes = "") => new(days, at, async stage =>
        stage.PutAway(await stage.SubmitAsync(name, await stage.PressAsync(name, stage.Card(Vote), "film-vote.nominate"), ("film", film), ("notes", notes))));

    // Whoever opened it need not wait for the announced hour: all have proposed.
    private static async Task GoOnAsync(DemoStage stage)
    {
        var panel = await stage.PressAsync("Nora", stage.Card(Vote), "film-vote.manage");
        await stage.PressAsync("Nora", panel, "film-vote.start");
        stage.PutAway(panel);
    }

    private static DemoMoment Votes(int days, string at, string name, params string[] films) => new(days, at, async stage =>
    {
        var ballot = await stage.PressAsync(name, stage.Card(Vote), "film-vote.ballot");
        await stage.ChooseAsync(name, ballot, "film-vote.choose", films);
        stage.PutAway(ballot);
    });
}
