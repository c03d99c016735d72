using System.Globalization;
using CineBot.Rehearsal.People;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>A portrait that looks for its crew: people apply, somebody is taken and says yes, somebody is thanked, an offer waits for its answer, others for theirs, and one for a seat.</summary>
internal sealed class ApplicationScene : IDemoScene
{
    private const string Where = "tournages";
    private const string Call = "the call for a crew";
    private const string Camera = "1", Boom = "2", Editing = "3", Subtitles = "4";

    public string Name => "applications";

    public IEnumerable<DemoMoment> Moments =>
    [
        new(7, "18:30", AnnounceAsync),
        Applies(7, "19:15", "Karim", Boom, "Ma perche connaît bien les cabines. Et moi, j’ai dormi."),
        Applies(7, "22:40", "Paul", Camera, "Un plan fixe par bobine. Tout le reste est du bavardage."),
        Applies(4, "20:12", "Sacha", Camera, "Un boîtier qui voit dans le noir, et j’arrive à l’heure."),
        Applies(4, "21:55", "Anatole", Editing, "À distance, la nuit : chez moi, il fait déjà jour."),
        new(3, "09:40", AnswerAsync),
        new(3, "12:05", AcceptAsync),
        Applies(2, "23:30", "Maya", Subtitles, "English subtitles, with Chantal’s jokes left in: https://example.org/maya/subtitles"),
        new(1, "18:05", stage => OfferAsync(stage, (Editing, "Anatole"))),
        Applies(1, "19:20", "Inès", Camera, "Première fois derrière la caméra ; j’apprends vite, et Chantal me fait rire."),
        new(1, "21:30", stage => WatchAsync(stage, "Yannick", Boom)),
    ];

    private static async Task AnnounceAsync(DemoStage stage)
    {
        var panel = await stage.SubmitAsync(
            "Agnès", await stage.AskAsync("Agnès", "accueil", "tournage technicien"),
            ("what", "La Dernière Bobine, portrait d’une projectionniste : 1 cadreuse, 1 perchiste, 1 monteuse, 1 sous-titreuse"), ("when", Weekend(stage)), ("where", "Montreuil (93)"),
            ("terms", Choice("volunteer")), ("words", "Chantal ouvre sa cabine une dernière fois, et nous la suivons deux jours. Petite équipe, grandes histoires."));
        await stage.PressAsync("Agnès", panel, "call.complete");
        await stage.SubmitAsync(
            "Agnès", await stage.PressAsync("Agnès", panel, "call.step", "film"),
            ("pitch", "Quarante ans dans le noir, derrière une vitre. Avant que la cabine ferme, Chantal raconte ce qu’elle voyait de là-haut."),
            ("genre", "documentaire"), ("minutes", "26"), ("bearer", Choice("association")));
        await stage.SubmitAsync(
            "Agnès", await stage.PressAsync("Agnès", panel, "call.step", "costs"),
            ("meals", Choice("provided")), ("travel", Choice("real")), ("lodging", Choice("none")), ("insurance", Choice("yes")), ("image", "ciné-clubs et festivals, accord écrit de chaque personne filmée"));
        await stage.PressAsync("Agnès", panel, "call.practical");
        await stage.SubmitAsync(
            "Agnès", await stage.PressAsync("Agnès", panel, "call.practical-part", "where"),
            ("address", "Cinéma Le Palace des Lilas, entrée des artistes, 12 allée des Bobines, 93100 Montreuil"), ("arrival", "Métro 9, Croix de Chavaux, puis cinq minutes à pied"));
        await stage.SubmitAsync(
            "Agnès", await stage.PressAsync("Agnès", panel, "call.practical-part", "who"),
            ("schedule", "Samedi 9 h 30, dimanche 10 h ; fin vers 17 h"), ("contact", "Agnès, à la caisse"), ("phone", "06 39 98 45 67"));
        await stage.PressAsync("Agnès", panel, "call.complete");
        await stage.PressAsync("Agnès", panel, "call.preview");
        await stage.PressAsync("Agnès", panel, "call.publish");
        stage.Keep(Call, await stage.ShowsAsync(Where, "La Dernière Bobine"));
        stage.PutAway(panel);
    }

    private static DemoMoment Applies(int days, string at, string name, string role, string phrase) => new(days, at, async stage =>
    {
        var asked = await stage.PressAsync(name, stage.Card(Call), "call.apply");
        stage.PutAway(await stage.SubmitAsync(name, await stage.OfAgeAsync(name, asked), ("role", Choice(role)), ("phrase", phrase)));
        stage.PutAway(asked);
    });

    // Whoever comes too late hears of it when a seat comes free.
    private static async Task WatchAsync(DemoStage stage, string name, string role)
    {
        var asked = await stage.PressAsync(name, stage.Card(Call), "call.apply");
        var full = await stage.SubmitAsync(name, await stage.OfAgeAsync(name, asked), ("role", Choice(role)));
        stage.PutAway(await stage.PressAsync(name, full, "call.watch"));
        stage.PutAway(full);
        stage.PutAway(asked);
    }

    // One is kept in mind, one offered a seat, one thanked; then all of it is published at once.
    private static async Task AnswerAsync(DemoStage stage)
    {
        var list = await ApplicantsAsync(stage);
        await OpenAsync(stage, list, Camera, "Sacha");
        await stage.PressAsync("Agnès", list, "call.shortlist");
        await BackAsync(stage, list);
        await OpenAsync(stage, list, Camera, "Paul");
        await stage.ChooseAsync("Agnès", list, "call.decline", "profile");
        stage.PutAway(await stage.SubmitAsync("Agnès", await stage.PressAsync("Agnès", list, "call.answer-words"), ("words", "Chantal ne tient pas en place. Ton plan fixe, je le veux pour le générique.")));
        await BackAsync(stage, list);
        stage.PutAway(list);
        await OfferAsync(stage, (Boom, "Karim"));
    }

    private static async Task OfferAsync(DemoStage stage, (string Role, string Name) taken)
    {
        var list = await ApplicantsAsync(stage);
        await OpenAsync(stage, list, taken.Role, taken.Name);
        await stage.PressAsync("Agnès", list, "call.offer");
        await BackAsync(stage, list);
        await stage.PressAsync("Agnès", list, "call.answers");
        await stage.PressAsync("Agnès", list, "call.publish-answers");
        stage.PutAway(list);
    }

    private static async Task AcceptAsync(DemoStage stage)
    {
        var mine = await stage.PressAsync("Karim", stage.Card(Call), "call.mine");
        stage.PutAway(await stage.PressAsync("Karim", mine, "call.accept"));
        stage.PutAway(mine);
    }

    private static async Task<InteractionOutcome> ApplicantsAsync(DemoStage stage)
    {
        var panel = await stage.PressAsync("Agnès", stage.Card(Call), "call.manage");
        var list = await stage.PressAsync("Agnès", panel, "call.applicants");
        stage.PutAway(panel);
        return list;
    }

    private static Task<InteractionOutcome> OpenAsync(DemoStage stage, InteractionOutcome list, string role, string name) => stage.ChooseAsync("Agnès", list, "call.applicant", $"{role}:{stage.Person(name)}");

    private static Task<InteractionOutcome> BackAsync(DemoStage stage, InteractionOutcome list) => stage.PressAsync("Agnès", list, "call.applicants-page");

    // Two weeks from when anybody looks, so that people may still apply.
    private static string Weekend(DemoStage stage)
    {
        var first = stage.Today.AddDays(7 + 17);
        var saturday = first.AddDays(((int)DayOfWeek.Saturday - (int)first.DayOfWeek + 7) % 7);
        return string.Create(CultureInfo.InvariantCulture, $"{saturday:dd/MM/yyyy} 9h30-17h, {saturday.AddDays(1):dd/MM/yyyy} 10h-17h");
    }

    private static List<string> Choice(string value) => [value];
}
