using CineBot.Features.Charter.Measures;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>What one of the two who look at an appeal proposes to answer; the other agrees, or proposes something else.</summary>
internal sealed record AppealProposal(GuildId Guild, long Number, long Proposal, AppealState Outcome, Instant ProposedAt)
{
    /// <summary>What holds instead, where it is lightened.</summary>
    public MeasureKind? Kind { get; init; }

    public Instant? Until { get; init; }

    /// <summary>Read by the person.</summary>
    public string? Words { get; init; }

    public MemberId? ProposedBy { get; init; }

    /// <summary>What whoever manages the server votes on, where it is grave.</summary>
    public string AdministratorTopic => $"{Topic}-administrator";

    /// <summary>What the two vote on.</summary>
    public string Topic => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"appeal-{Proposal}");
}
