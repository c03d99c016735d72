using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>Several short facts on one line.</summary>
internal static class Joined
{
    /// <summary>Null where there are none.</summary>
    public static Text? Of(IReadOnlyList<Text> facts) => facts.Count == 0 ? null : facts.Aggregate((one, other) => new("call.joined", one, other));
}
