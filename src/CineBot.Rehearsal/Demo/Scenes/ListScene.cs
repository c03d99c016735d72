namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>Where films can be seen, as people add it on a film's sheet, and lists that some share with the server.</summary>
internal sealed class ListScene : IDemoScene
{
    public string Name => "lists";

    public IEnumerable<DemoMoment> Moments =>
    [
        Knows(14, "10:12", "Chantal", "c:la-regle-du-jeu-1939", "DVD à prêter, version restaurée"),
        Knows(6, "13:20", "Paul", "c:beau-travail-1999", "Médiathèque, rayon B, deux exemplaires"),
        Shares(13, "12:00", "Agnès"),
        Shares(12, "22:30", "Karim"),
        Shares(4, "19:45", "Maya"),
    ];

    private static DemoMoment Knows(int days, string at, string name, string film, string place) => new(days, at, async stage =>
    {
        var sheet = await stage.AskAsync(name, "recommandations", "film", ("nom", film));
        var form = await stage.PressAsync(name, sheet, "film.place");
        stage.PutAway(await stage.SubmitAsync(name, form, ("place", place)));
        stage.PutAway(sheet);
    });

    private static DemoMoment Shares(int days, string at, string name) => new(days, at, async stage =>
    {
        var mine = await stage.AskAsync(name, "recommandations", "mes-films");
        await stage.PressAsync(name, mine, "my-films.tab", "sharing");
        await stage.PressAsync(name, mine, "my-films.share");
        stage.PutAway(mine);
    });
}
