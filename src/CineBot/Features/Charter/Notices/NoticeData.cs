using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>Letters belong to whom they are for; the buttons under one are of use as long as it is kept.</summary>
internal sealed class NoticeData : IPersonalData, ICommunityData, ITold
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
        [new("case_notices", "member_id", Erasure.Delete, "data.case_notices") { Read = NoticeStore.ExportOf, Withheld = ["number", "notice", "followed_at"] }];

    public IEnumerable<MemberId> People(IReadUnit unit) => [.. Everyone.By(member => NoticeStore.Next(unit, member)), .. NoticeStore.Named(unit)];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        NoticeStore.Erase(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM case_notices WHERE guild_id = @guild", new { guild });

    public bool WasTold(IReadUnit unit, GuildId guild, MemberId member) => NoticeStore.HasAny(unit, guild, member);
}
