using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>What is kept about people as such.</summary>
internal sealed class MemberData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("members", "member_id", Erasure.Delete, "data.members") { Read = MemberStore.RowsOf },
        new("message_choices", "member_id", Erasure.Delete, "data.message_choices") { Read = MessageChoiceStore.RowsOf },
        new("kept_away", "member_id", Erasure.Delete, "data.kept_away") { Read = KeptAwayStore.RowsOf },
        // Who keeps away from the person is those others' secret: it goes with the person, and is shown to nobody.
        new("kept_away", "other_member_id", Erasure.Delete, "data.kept_away_by_others") { Read = (_, _) => [], IsOthersSecret = true },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => MemberStore.Next(unit, member)),
        .. Everyone.By(member => MessageChoiceStore.Next(unit, member)),
        .. Everyone.By(member => KeptAwayStore.Next(unit, member)),
        .. Everyone.By(member => KeptAwayStore.NextOther(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        MemberStore.Delete(unit, member);
        MessageChoiceStore.Delete(unit, member);
        KeptAwayStore.Delete(unit, member);
        return [];
    }
}
