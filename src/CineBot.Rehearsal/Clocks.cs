namespace CineBot.Rehearsal;

/// <summary>The two times: wire time for interactions, tokens and limits; community time for what people date.</summary>
internal sealed record Clocks(TimeProvider Wire, TimeProvider Community);
