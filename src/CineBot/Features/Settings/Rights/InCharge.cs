using CineBot.Interactions;
using CineBot.Interactions.Limiting;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Whoever may do what a limit is about for the whole server is in charge of it. Cases are theirs alone: their figures are for them already.</summary>
internal sealed class InCharge : IInCharge
{
    public bool IsInCharge(IReadUnit unit, Request request, Limit limit) => MattersOf(limit).Any(capability => Capabilities.May(unit, request, capability));

    private static Capability[] MattersOf(Limit limit) => limit.Name switch
    {
        _ when limit == Limits.Cases => [],
        _ when limit == Limits.Parties => [Capability.Parties],
        _ when limit == Limits.Calls || limit == Limits.Contacts || limit == Limits.Conversations => [Capability.Calls],
        _ when limit == Limits.Messages || limit == Limits.Care => [Capability.Calls, Capability.Parties],
        _ => [Capability.Settings],
    };
}
