using CineBot.Rehearsal.People;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>What people say they can do on a shoot, where, when and with what, each as far as they like.</summary>
internal sealed class ProfileScene : IDemoScene
{
    private const string From = "accueil";

    public string Name => "profiles";

    public IEnumerable<DemoMoment> Moments =>
    [
        Makes(16, "09:20", "Karim", "perchiste", "Saint-Denis (93)", "directory", (profile, stage) => EveryAsync(
            profile, stage,
            ("profile.about", [("gear", "perche de quatre mètres, bonnettes, câbles"), ("languages", "français, arabe")]),
            ("profile.when", [("week", new List<string> { "6", "7" })])), level: ("perche", "referent"), monthly: "1"),
        Makes(15, "21:02", "Yannick", "chef opérateur du son, montage son", "Brest", "directory", (profile, stage) => EveryAsync(
            profile, stage,
            ("profile.about", [("gear", "enregistreur huit pistes, deux micros HF"), ("languages", "français, breton")]),
            ("profile.where", [("radius", "80"), ("remote", Choice("yes"))])), level: ("ing-son", "referent")),
        Makes(14, "22:10", "Agnès", "régie, scripte", "Paris", "directory", (profile, stage) => EveryAsync(profile, stage, ("profile.when", [("week", new List<string> { "6", "7", "3e" })]))),
        Makes(13, "18:05", "Anatole", "montage, étalonnage", "Saint-Denis (974)", "directory", (profile, stage) => EveryAsync(profile, stage, ("profile.where", [("remote", Choice("yes"))]))),
        Makes(12, "20:20", "Paul", "directeur de la photographie", "Vincennes", "directory", (profile, stage) => EveryAsync(profile, stage, ("profile.about", [("gear", "un trépied, et rien qui bouge")]))),
        Makes(11, "08:45", "Inès", "référente écoute, premiers secours", "Pantin", "matching"),
        Makes(10, "19:48", "Sacha", "cadreuse, perchiste", "Montreuil (93)", "directory", level: ("perche", "discovery")),
        Makes(10, "23:12", "Maya", "sous-titrage", "", "directory", (profile, stage) => EveryAsync(
            profile, stage, ("profile.where", [("remote", Choice("yes"))]), ("profile.about", [("languages", "English, French (for reading)")]))),
    ];

    private static DemoMoment Makes(
        int days, string at, string name, string role, string town, string seen, Func<(string Name, InteractionOutcome Panel), DemoStage, Task>? more = null, (string Slug, string Level)? level = null, string? monthly = null) => new(days, at, async stage =>
    {
        var panel = await stage.SubmitAsync(name, await stage.AskAsync(name, From, "profil"), ("role", role), ("town", town), ("seen", Choice(seen)));
        if (level is { } known)
        {
            await stage.ChooseAsync(name, panel, "profile.role", known.Slug);
            await stage.PressAsync(name, panel, "profile.level", known.Level);
        }

        if (more is not null) await more((name, panel), stage);
        if (monthly is not null) await stage.ChooseAsync(name, panel, "profile.cap", monthly);
        stage.PutAway(panel);
    });

    private static async Task EveryAsync((string Name, InteractionOutcome Panel) profile, DemoStage stage, params (string Part, (string Field, object Value)[] Values)[] parts)
    {
        foreach (var (part, values) in parts) await stage.SubmitAsync(profile.Name, await stage.PressAsync(profile.Name, profile.Panel, part), values);
    }

    private static List<string> Choice(string value) => [value];
}
