using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>What is said of a role: how many seats are free, for whom, and why it asks what it asks.</summary>
internal static class RoleFacts
{
    public static IEnumerable<Block> Of(CallRole role)
    {
        yield return new Line(Seats(role));
        if (Details(role) is { } details) yield return new Note(details);
    }

    public static Text Seats(CallRole role) =>
        role.SeatsLeft == 0 ? new("call.role.full", CallFacts.Name(role), role.Seats) : new("call.role.left", role.SeatsLeft, CallFacts.Name(role), role.Seats);

    /// <summary>As one of several to choose from.</summary>
    public static Text Plain(CallRole role) => new("call.role.plain", role.Seats, CallFacts.Name(role));

    private static Text? Details(CallRole role) => Joined.Of(
    [
        .. role is { NewcomerSeats: > 0, OpenedAt: null } ? [new Text("call.role.newcomers", role.NewcomerSeats)] : Array.Empty<Text>(),
        .. role.Ages is { } ages ? [ages.From == ages.To ? new("call.role.age", ages.From) : new Text("call.role.ages", ages.From, ages.To)] : Array.Empty<Text>(),
        .. role.Criteria is { } criteria ? [role.CriteriaReason is { } reason ? new("call.role.criteria_why", criteria, reason) : new Text("call.role.criteria", criteria)] : Array.Empty<Text>(),
    ]);
}
