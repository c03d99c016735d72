namespace CineBot.Features.Calls.Applications;

/// <summary>The answer to an application, prepared to be published with the others; a refusal has its reason and, at will, words of the owner's own.</summary>
internal sealed record PreparedAnswer(bool IsOffer, string? Reason = null, string? Words = null)
{
    public static readonly PreparedAnswer Offer = new(true);

    /// <summary>Why an application is declined, by code: the role is filled, the dates, another profile for the role, something else.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["filled", "dates", "profile", "other"];
}
