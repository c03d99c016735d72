using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Something done about a case: <paramref name="Kind"/> is the action in lower case with dashes (<c>take</c>, <c>skip-hearing</c>), or <c>reported</c>, <c>viewed</c>,
/// <c>added</c>, <c>nudged</c>. Without an actor where the hour did it, or where whoever did it erased everything.
/// </summary>
internal sealed record CaseEvent(string Kind, MemberId? Actor, CaseState State, string? Words, Instant At);
