using CineBot.Rehearsal.Demo.Scenes;

namespace CineBot.Rehearsal.Demo;

/// <summary>All that the demo's past is made of: one line a feature. Moments of all scenes are played in the order of their hours.</summary>
internal static class DemoScenes
{
    public static IReadOnlyList<IDemoScene> All { get; } =
    [
        new SettingsScene(),
        new RecommendationScene(),
        new ReactionScene(),
        new ListScene(),
        new PartyScene(),
        new VoteScene(),
        new DatePollScene(),
        new SeriesScene(),
        new ProfileScene(),
        new ShootScene(),
        new ApplicationScene(),
        new HeldScene(),
        new CharterScene(),
        new CaseScene(),
        new TensionScene(),
        new MeasureScene(),
        new TalkScene(),
    ];
}
