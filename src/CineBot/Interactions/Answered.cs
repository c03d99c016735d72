namespace CineBot.Interactions;

/// <summary>
/// What is to be shown, and how: <paramref name="Answer"/> may differ from the handler's own, since a refusal is always private
/// and never replaces the card that was clicked on.
/// </summary>
internal sealed record Answered(Reply Reply, Answer Answer, Language Language);
