using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What hearings keep about people: what each one said, for themselves; who leaves takes their words along, and the case goes on.</summary>
internal sealed class HearingData : IPersonalData, ICommunityData, ICaseKept
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("hearing_voices", "member_id", Erasure.Unname, "data.hearing_voices") { Read = HearingPeopleStore.VoicesOf, Withheld = ["voice", "number"], WhyKept = "data.hearing_voices_kept" },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => HearingPeopleStore.NextHeard(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        HearingPeopleStore.Erase(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild)
    {
        HearingPeopleStore.Purge(unit, guild);
        HearingStore.Purge(unit, guild);
    }

    public void Empty(WriteUnit unit, Case one)
    {
        Outbox.Forget(unit, one.Guild, HearingVoiceStore.Of(unit, one).Select(voice => voice.Code));
        HearingPeopleStore.Empty(unit, one);
        HearingStore.Delete(unit, one);
    }
}
