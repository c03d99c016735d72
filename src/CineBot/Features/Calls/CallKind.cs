namespace CineBot.Features.Calls;

/// <summary>Whom a call looks for; it decides how one takes part: extras come, cast and crew apply.</summary>
internal enum CallKind
{
    Extras,
    Cast,
    Crew,
}
