using System.Globalization;
using CineBot.Rehearsal.People;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>A short film that looks for extras and somebody for its sound: announced in one form, completed in small steps, who comes or waits, and who is too young for it.</summary>
internal sealed class ShootScene : IDemoScene
{
    private const string From = "accueil", Where = "tournages";
    private const string Call = "the call for extras";
    private const string Extras = "1", Silhouettes = "2";

    public string Name => "shoots";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(8, "19:10", AnnounceAsync),
        Comes(8, "20:05", "Inès", Extras),
        Comes(7, "12:40", "Sacha", Silhouettes),
        Comes(7, "18:22", "Chantal", Silhouettes),
        new(6, "17:35", TriesAsync),
        Comes(6, "21:15", "Paul", Silhouettes),
        Comes(5, "09:30", "Agnès", Extras),
    ];

    private static async Task AnnounceAsync(DemoStage stage)
    {
        var preview = await stage.SubmitAsync(
            "Nora", await stage.AskAsync("Nora", From, "tournage figurants"),
            ("what", "Tambour, court métrage dans une laverie : 12 figurants, 2 silhouettes, 1 perchiste"), ("when", $"{Saturday(stage)} 9h-18h"), ("where", "Saint-Ouen-sur-Seine"), ("terms", Choice("expenses")),
            ("words", "On attend, on regarde tourner le linge, on rit un peu. Aucune expérience demandée : j’explique tout, et il y a du thé."));
        await CompleteAsync(stage, preview);
        await stage.PressAsync("Nora", preview, "call.preview");
        await stage.PressAsync("Nora", preview, "call.publish");
        stage.Keep(Call, await stage.ShowsAsync(Where, "Tambour"));
        stage.PutAway(preview);
    }

    private static async Task CompleteAsync(DemoStage stage, InteractionOutcome panel)
    {
        await stage.PressAsync("Nora", panel, "call.complete");
        await StepAsync(
            "film",
            ("pitch", "Un samedi, douze inconnu·es attendent leur linge. Une chaussette orange passe de tambour en tambour, et finit par trouver son pied."),
            ("genre", "comédie douce"), ("minutes", "9"), ("bearer", Choice("association")));
        await StepAsync(
            "costs",
            ("meals", Choice("provided")), ("travel", Choice("real")), ("insurance", Choice("yes")),
            ("image", "festivals et en ligne pendant cinq ans ; l’accord se signe sur place, avant la première prise"));
        await StepAsync("welcome", ("accessibility", "plain-pied, une chaise pour chacun·e"), ("bring", "un sac de linge coloré, sans logo"));
        await stage.SubmitAsync("Nora", await stage.ChooseAsync("Nora", panel, "call.role", Extras), ("newcomers", "4"));
        await stage.PressAsync("Nora", panel, "call.practical");
        await PracticalAsync(
            "where",
            ("address", "Laverie du Passage, 3 passage des Lavandières, 93400 Saint-Ouen-sur-Seine"), ("arrival", "Métro 14, Mairie de Saint-Ouen, puis cinq minutes à pied"), ("hospital", "Hôpital Bichat, Paris 18ᵉ"));
        await PracticalAsync("who", ("schedule", "8 h 45 devant la laverie, fin vers 18 h"), ("contact", "Nora, écharpe jaune"), ("phone", "06 39 98 12 34"));
        await stage.PressAsync("Nora", panel, "call.complete");

        async Task StepAsync(string step, params (string Field, object Value)[] values) =>
            await stage.SubmitAsync("Nora", await stage.PressAsync("Nora", panel, "call.step", step), values);

        async Task PracticalAsync(string part, params (string Field, object Value)[] values) =>
            await stage.SubmitAsync("Nora", await stage.PressAsync("Nora", panel, "call.practical-part", part), values);
    }

    private static DemoMoment Comes(int days, string at, string name, string role) => new(days, at, async stage =>
    {
        var roles = await stage.PressAsync(name, stage.Card(Call), "call.come");
        var coming = await stage.PressAsync(name, roles, "call.come", role);
        stage.PutAway(await stage.OfAgeAsync(name, coming));
        stage.PutAway(coming);
        stage.PutAway(roles);
    });

    // Léo is seventeen, and the club has opened its shoots to adults alone: he is told so kindly, and nothing of it is kept.
    private static async Task TriesAsync(DemoStage stage)
    {
        var roles = await stage.PressAsync("Léo", stage.Card(Call), "call.come");
        var asked = await stage.PressAsync("Léo", roles, "call.come", Extras);
        stage.PutAway(await stage.PressAsync("Léo", asked, "call.come", "younger"));
        stage.PutAway(asked);
        stage.PutAway(roles);
    }

    // Far enough that people still sign up for days after anybody looks.
    private static string Saturday(DemoStage stage)
    {
        var first = stage.Today.AddDays(8 + 10);
        return first.AddDays(((int)DayOfWeek.Saturday - (int)first.DayOfWeek + 7) % 7).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    private static List<string> Choice(string value) => [value];
}
