namespace CineBot.Browser.Screenshots;

/// <summary>What people read and moderators decide around the charter.</summary>
internal static class CharterScenes
{
    public static readonly IReadOnlyList<Scene> All =
    [
        new("charter", "Zoé", "charte", window => Scene.SlashAsync(window, "charte lire", "charter read")),
        new("charter-publishing", "Agnès", "moderation", window => Scene.SlashAsync(window, "charte publier", "charter publish")),
    ];
}
