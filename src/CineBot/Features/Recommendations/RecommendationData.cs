using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>What recommendations keep about people and servers.</summary>
internal sealed class RecommendationData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("voices", "member_id", Erasure.Delete, "your recommendations and why"),
        new("reactions", "member_id", Erasure.Delete, "what you pressed under the cards"),
        new("wishes", "member_id", Erasure.Delete, "films you want to see"),
        new("seen", "member_id", Erasure.Delete, "films you have seen, and what you thought of them"),
    ];

    public void Purge(WriteUnit unit, GuildId guild) => RecommendationStore.Purge(unit, guild);
}
