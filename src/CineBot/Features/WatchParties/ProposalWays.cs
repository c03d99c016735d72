namespace CineBot.Features.WatchParties;

/// <summary>What a proposal may turn into: a draft that is shown, or what other parts of the feature make of it.</summary>
internal sealed class ProposalWays(ProposalPreview preview, GivenWords given, IEnumerable<IOtherProposal> others, IEnumerable<IOpenNominations> nominations)
{
    public ProposalPreview Preview => preview;

    public GivenWords Given => given;

    public IReadOnlyList<IOtherProposal> Others { get; } = [.. others];

    public IReadOnlyList<IOpenNominations> Nominations { get; } = [.. nominations];
}
