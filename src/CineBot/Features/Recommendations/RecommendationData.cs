using CineBot.Features.Recommendations.Avoiding;
using CineBot.Features.Recommendations.Learning;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Recommendations.Lists;
using CineBot.Features.Recommendations.Lists.Again;
using CineBot.Features.Recommendations.News;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>What recommendations keep about people and servers.</summary>
internal sealed class RecommendationData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("voices", "member_id", Erasure.Delete, "data.voices") { Read = RecommendationPeopleStore.VoicesOf },
        new("reactions", "member_id", Erasure.Delete, "data.reactions") { Read = RecommendationPeopleStore.ReactionsOf },
        new("wishes", "member_id", Erasure.Delete, "data.wishes") { Read = RecommendationPeopleStore.WishesOf },
        new("seen", "member_id", Erasure.Delete, "data.seen") { Read = RecommendationPeopleStore.SeenBy },
        new("avoidances", "member_id", Erasure.Delete, "data.avoidances") { Read = AvoidanceStore.Of },
        new("shares", "member_id", Erasure.Delete, "data.shares") { Read = ListPeopleStore.SharesOf },
        new("places_to_see", "member_id", Erasure.Delete, "data.places_to_see") { Read = ListPeopleStore.PlacesOf },
        new("good_news", "member_id", Erasure.Delete, "data.good_news") { Read = GoodNewsStore.ToldTo },
        new("asked_again", "member_id", Erasure.Delete, "data.asked_again") { Read = AgainStore.RowsOf },
        // What others chose to hear is theirs: it goes with the person, and is shown to nobody.
        new("good_news", "from_member_id", Erasure.Delete, "data.good_news_from") { Read = (_, _) => [], IsOthersSecret = true },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => RecommendationPeopleStore.NextWithVoice(unit, member)),
        .. Everyone.By(member => RecommendationPeopleStore.NextWithReaction(unit, member)),
        .. Everyone.By(member => RecommendationPeopleStore.NextWithWish(unit, member)),
        .. Everyone.By(member => RecommendationPeopleStore.NextWithSeen(unit, member)),
        .. Everyone.By(member => AvoidanceStore.NextWithSome(unit, member)),
        .. Everyone.By(member => ListPeopleStore.NextWithShares(unit, member)),
        .. Everyone.By(member => ListPeopleStore.NextWithPlace(unit, member)),
        .. Everyone.By(member => AgainStore.Next(unit, member)),
        .. Everyone.By(member => GoodNewsStore.NextTold(unit, member)),
        .. Everyone.By(member => GoodNewsStore.NextFrom(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        var places = RecommendationPeopleStore.PlacesOf(unit, member);
        TasteStore.Expire(unit, member);
        AvoidanceStore.Delete(unit, member);
        RecommendationPeopleStore.WithdrawLonely(unit, member);
        RecommendationPeopleStore.Delete(unit, member);
        GoodNewsStore.Delete(unit, member);
        AgainStore.Delete(unit, member);
        // A voice that named no day may have kept a recommendation off the shelf.
        foreach (var place in places) Shelving.Follow(unit, new LeavingFilm(place.Guild, place.Number));
        return [.. places.Select(place => new CardRef(place.Guild, RecommendationCard.CardKind, place.Number)), .. ListPeopleStore.Delete(unit, member)];
    }

    public void Purge(WriteUnit unit, GuildId guild) => RecommendationStore.Purge(unit, guild);
}
