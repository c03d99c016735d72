using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>What applying keeps about people and servers beside the applications themselves, which go with the calls.</summary>
internal sealed class ApplicationData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("terms_agreed", "member_id", Erasure.Delete, "data.terms_agreed") { Read = TermsStore.RowsOf },
        new("seat_watches", "member_id", Erasure.Delete, "data.seat_watches") { Read = SeatWatchStore.RowsOf },
        new("answer_paces", "member_id", Erasure.Delete, "data.answer_paces") { Read = AnswerPaceStore.RowsOf },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => TermsStore.Next(unit, member)),
        .. Everyone.By(member => SeatWatchStore.Next(unit, member)),
        .. Everyone.By(member => AnswerPaceStore.Next(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        TermsStore.Delete(unit, member);
        SeatWatchStore.Delete(unit, member);
        AnswerPaceStore.Delete(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild)
    {
        TermsStore.Purge(unit, guild);
        SeatWatchStore.Purge(unit, guild);
        AnswerPaceStore.Purge(unit, guild);
        Reminders.CallMomentStore.Purge(unit, guild);
    }
}
