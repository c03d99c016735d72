namespace CineBot.Rehearsal.People;

/// <summary>Somebody tried what Discord's own application would not let them do; the sentence says what.</summary>
internal sealed class CannotAct(string message) : Exception(message);
