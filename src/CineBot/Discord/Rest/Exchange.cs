namespace CineBot.Discord.Rest;

/// <summary>One attempt: its answer, or none; without one, whether it is certain that nothing was sent.</summary>
internal readonly record struct Exchange(Answer? Answer, bool NeverLeft = false);
