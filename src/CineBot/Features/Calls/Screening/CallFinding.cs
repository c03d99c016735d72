using CineBot.Interactions;

namespace CineBot.Features.Calls.Screening;

/// <summary>
/// Something in a call that its owners should know before others read it: which rule, the words that it is about where there are some, and whether a
/// moderator must look first.
/// </summary>
internal sealed record CallFinding(string Code, string? Words, bool IsHeld, Text Why);
