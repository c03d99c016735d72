using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What people see whom a case concerns, or who reported: their letters, the forms in which they answer, what was decided and how they appeal. A letter is in the language in which it came.</summary>
internal static class ConcernedScenes
{
    private const string Place = "accueil";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("hearing-invitation", "Anatole", Place, window => window.LetterAsync("Répondre")),
        new("hearing-form", "Anatole", Place, async window => await window.OpenAsync(await window.LetterAsync("Répondre"), "Répondre")),
        new("hearing-mine", "Anatole", Place, MineAsync),
        new("hearing-reporter", "Maya", Place, window => window.LetterAsync("Read what will be passed on")),
        new("repair-letter", "Sacha", Place, window => window.LetterAsync("Oui")),
        new("measure-letter", "Nora", Place, window => window.LetterAsync("Faire recours")),
        new("measure-followed", "Nora", Place, window => Scene.SlashAsync(window, "charte suivi", "charter follow")),
        new("measure-page", "Nora", Place, window => SeeAsync(window)),
        new("appeal-form", "Nora", Place, AppealAsync),
        new("appeal-letter", "Karim", Place, window => window.GoToConversationAsync()),
        new("appeal-page", "Karim", Place, window => SeeAsync(window)),
        new("letters", "Karim", Place, LettersAsync),
    ];

    private static async Task MineAsync(Window window)
    {
        await Scene.SlashAsync(window, "charte suivi", "charter follow");
        await window.PressBesideAsync(window.In("Ta réponse est gardée", "Your answer is kept"));
        await window.SeeAsync(window.In("d’ici là tu peux tout changer", "until then you can change everything"));
    }

    private static async Task<ILocator> SeeAsync(Window window)
    {
        await Scene.SlashAsync(window, "charte suivi", "charter follow");
        await window.PressBesideAsync(window.In("un rappel de la charte", "a reminder of the charter"));
        await window.SeeAsync(window.In("Ce qui a été retenu", "What was noted"));
        return window.Private.Last;
    }

    private static async Task AppealAsync(Window window) => await window.OpenAsync(await SeeAsync(window), window.In("Faire recours", "Appeal"));

    private static async Task LettersAsync(Window window)
    {
        await SeeAsync(window);
        await window.PressAsync(window.In("Mes lettres", "My letters"), window.In("Les lettres que tu as reçues", "The letters that you got"));
    }
}
