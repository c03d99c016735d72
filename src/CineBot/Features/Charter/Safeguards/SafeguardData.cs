using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>What safeguards keep about people. A server's go with their cases.</summary>
internal sealed class SafeguardData(SafeguardErasure erasure) : IPersonalData
{
    private static readonly string[] Withheld = ["number", "safeguard", "measure", "role_id", "obstacle", "renewals", "look_at"];

    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("safeguards", "member_id", Erasure.Unname, "data.safeguards") { Read = SafeguardPeopleStore.About, Withheld = Withheld, WhyKept = "data.safeguards_kept" },
        new("safeguards", "begun_by_member_id", Erasure.Unname, "data.safeguards_begun") { Read = SafeguardPeopleStore.BegunBy, Withheld = Withheld, WhyKept = "data.safeguards_begun_kept" },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => SafeguardPeopleStore.Next(unit, member)),
        .. Everyone.By(member => SafeguardPeopleStore.NextBeginning(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        erasure.Leave(unit, member);
        SafeguardPeopleStore.Erase(unit, member);
        return [];
    }
}
