using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Allies;

/// <summary>In what a person follows: beside whom they are, or are asked to be.</summary>
internal sealed class AllyFollowed : IFollowed
{
    private const int Most = 5;

    public IEnumerable<Block> Draw(IReadUnit unit, GuildId guild, MemberId member) =>
        AllyStore.Own(unit, guild, member).Take(Most)
            .Select(ally => (Ally: ally, Person: HearingVoiceStore.Find(unit, guild, ally.Voice)?.Member))
            .Where(pair => pair.Person is not null)
            .Select(pair => new Actionable(new("ally.button.see", "ally.see", pair.Ally.Code), new Text(pair.Ally.State is AllyState.Asked ? "ally.asked_by" : "ally.beside", pair.Person!.Value)));
}
