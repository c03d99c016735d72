using CineBot.Interactions;

namespace CineBot.Features.Calls.Profiles;

/// <summary>What each visibility means, wherever one is chosen.</summary>
internal static class VisibilityWords
{
    public static Choice Choice(Visibility visibility) =>
        new(new Text($"profile.visibility.{visibility.Name()}"), visibility.Name()) { Description = new Text($"profile.visibility_means.{visibility.Name()}") };
}
