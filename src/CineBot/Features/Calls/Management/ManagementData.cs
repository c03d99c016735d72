using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>What managing calls keeps about people.</summary>
internal sealed class ManagementData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("call_invitations", "from_member_id", Erasure.Delete, "data.call_invitations_from") { Read = InvitationStore.FromOf },
        new("call_invitations", "to_member_id", Erasure.Delete, "data.call_invitations_to") { Read = InvitationStore.ToOf },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
        [.. Everyone.By(member => InvitationStore.NextFrom(unit, member)), .. Everyone.By(member => InvitationStore.NextTo(unit, member))];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        InvitationStore.Delete(unit, member);
        return [];
    }
}
