using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>What came of reading a charter: its text, or why it is none, one sentence per fault.</summary>
internal sealed record CharterReading(CharterText? Text, IReadOnlyList<Text> Faults);
