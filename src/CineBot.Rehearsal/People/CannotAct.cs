namespace CineBot.Rehearsal.People;

/// <summary>
/// Somebody tried what Discord's own application would not let them do; the sentence says what. Where people meet it on the page,
/// <c>why</c> is the word by which the page says it in their language.
/// </summary>
internal sealed class CannotAct(string message, string? why = null) : Exception(message)
{
    public string? Why { get; } = why;
}
