using System.Globalization;

namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>A call that nobody reads yet: a company asks for volunteers, and a moderator looks first.</summary>
internal sealed class HeldScene : IDemoScene
{
    public string Name => "moderation";

    public IEnumerable<DemoMoment> Moments => [new(1, "14:25", AnnounceAsync)];

    private static async Task AnnounceAsync(DemoStage stage)
    {
        var day = stage.Today.AddDays(22).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var preview = await stage.SubmitAsync(
            "Anatole", await stage.AskAsync("Anatole", "accueil", "tournage figurants"),
            ("what", "La Case vanille, clip d’une maison d’hôtes : 4 figurants"), ("when", $"{day} 7h-11h"), ("where", "Saint-Leu (974)"), ("terms", new List<string> { "volunteer" }),
            ("words", "Une matinée au bord du lagon, et le petit déjeuner qui va avec. C’est pour aider des amis qui ouvrent leur maison."));
        await stage.PressAsync("Anatole", preview, "call.complete");
        await stage.SubmitAsync(
            "Anatole", await stage.PressAsync("Anatole", preview, "call.step", "film"),
            ("pitch", "Quatre voyageurs se réveillent, et la mer est déjà là."), ("genre", "clip"), ("minutes", "2"), ("bearer", new List<string> { "company" }));
        await stage.PressAsync("Anatole", preview, "call.preview");
        var told = await stage.PressAsync("Anatole", preview, "call.publish");
        stage.PutAway(await stage.PressAsync("Anatole", told, "call.submit"));
        stage.PutAway(told);
        stage.PutAway(preview);
    }
}
