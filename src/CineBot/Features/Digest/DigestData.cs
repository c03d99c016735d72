using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Digest;

/// <summary>What the digest keeps about people and servers.</summary>
internal sealed class DigestData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("digest_readers", "member_id", Erasure.Delete, "data.digest_readers") { Read = ReaderStore.RowsOf },
        new("digest_settings", "set_by_member_id", Erasure.Unname, "data.digest_settings") { Read = DigestStore.SetBy, WhyKept = "data.digest_settings.kept" },
        new("digest_people", "member_id", Erasure.Delete, "data.digest_people") { Read = ReaderStore.NamedIn },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => ReaderStore.Next(unit, member)),
        .. Everyone.By(member => DigestStore.NextSetBy(unit, member)),
        .. Everyone.By(member => ReaderStore.NextNamed(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        DigestStore.Unname(unit, member);
        return ReaderStore.Delete(unit, member);
    }

    public void Purge(WriteUnit unit, GuildId guild) => DigestStore.Purge(unit, guild);
}
