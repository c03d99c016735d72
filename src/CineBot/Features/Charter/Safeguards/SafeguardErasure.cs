using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>
/// Somebody erases everything while they are kept apart: that protects others and goes on to its end, at most 72 hours away, when the role is taken from them; nothing
/// else names them any more, and then nothing at all.
/// </summary>
internal sealed class SafeguardErasure(MemberActs acts)
{
    public void Leave(WriteUnit unit, MemberId member)
    {
        // The role of several is one role: it goes with the last of them.
        foreach (var last in SafeguardPeopleStore.Holding(unit, member).GroupBy(one => (one.Guild, one.Role)).Select(same => same.MaxBy(one => one.Until)!))
            acts.TakeAndForget(unit, SafeguardLife.AboutOf(last), member, last.Role, NodaTime.Instant.Max(last.Until, unit.Now));
    }
}
