using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>What those who reported, and those who judge, were told of a case and never looked at goes with it: it leads on by the report's code, or by the case's.</summary>
internal sealed class CaseTold : ICaseKept
{
    public void Empty(WriteUnit unit, Case one) => Outbox.Forget(unit, one.Guild, [one.Code, .. CaseReportStore.Codes(unit, one)]);
}
