using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>In what a person follows: the repairs that they are asked to take part in, or do.</summary>
internal sealed class RepairFollowed : IFollowed
{
    private const int Most = 5;

    public IEnumerable<Block> Draw(IReadUnit unit, GuildId guild, MemberId member)
    {
        foreach (var person in RepairPersonStore.Own(unit, guild, member).Where(person => person.Consent is Consent.Asked or Consent.Yes).Take(Most))
        {
            var repair = RepairStore.Find(unit, guild, person.Repair)!;
            if (RepairCard.IsOpen(repair, CaseFileStore.Find(unit, guild, repair.Case)!))
                yield return new Actionable(new("repair.button.see", "repair.see", person.Code), new Text(person.Consent is Consent.Asked ? "repair.follow.asked" : "repair.follow.in", new Text($"repair.kind.{RepairCard.Name(repair.Kind)}")));
        }
    }
}
