using CineBot.Features.Charter.Notices;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>
/// Where a facilitated conversation takes place: in a private thread, or through the bot where no thread would be between equals, since one of them may read every
/// thread, where two of them keep away from each other, or where none can be opened.
/// </summary>
internal sealed class RepairTalk(PrivateThreads threads, ThreadRoom room, RepairNews news)
{
    /// <summary>Everybody said yes: the conversation begins.</summary>
    public Repair Begin(WriteUnit unit, Repair repair, IReadOnlyList<RepairPerson> people)
    {
        var parent = MayShareThread(unit, people) ? room.Find(unit, repair.Guild) : null;
        var begun = repair with { IsRelayed = parent is null };
        if (parent is { } channel) threads.Open(unit, ThreadOf(repair), channel, people.Select(person => person.Member).OfType<MemberId>());
        foreach (var person in people) news.Tell(unit, person, Beginning(begun, person, people), Ways(begun, person));
        return begun;
    }

    /// <summary>There can be no thread, or no more: their words pass through the bot from now on.</summary>
    public void GoOnByBot(WriteUnit unit, Repair repair)
    {
        threads.End(unit, ThreadOf(repair));
        var relayed = repair with { IsRelayed = true };
        RepairStore.Save(unit, relayed);
        foreach (var person in RepairPersonStore.Of(unit, repair)) news.Tell(unit, person, RepairBriefs.GoesOnByBot(), Ways(relayed, person));
    }

    /// <summary>Nothing of it goes on; what was said there stays with those who said it.</summary>
    public void End(WriteUnit unit, Repair repair)
    {
        foreach (var person in RepairPersonStore.Of(unit, repair))
            if (person.Member is { } member && repair.State is RepairState.Refused) threads.Dismiss(unit, ThreadOf(repair), member);
        threads.End(unit, ThreadOf(repair));
    }

    /// <exception cref="Refusal">They wrote often without an answer.</exception>
    public void Pass(WriteUnit unit, RepairPerson from, IReadOnlyList<RepairPerson> people, string words)
    {
        if (from.WaitsUntil(unit.Now) is { } until) throw new Refusal("repair.enough", RepairTimes.MostUnanswered, new FromNow(until));
        foreach (var other in people.Where(other => other.Person != from.Person))
        {
            RepairPersonStore.Save(unit, other with { Unanswered = 0 });
            news.Tell(unit, other, RepairBriefs.Word(from.Member!.Value, words), new Button("repair.button.write", "repair.write", other.Code) { Look = ButtonLook.Main }, new Button("repair.button.leave", "repair.no", other.Code));
        }

        RepairPersonStore.Save(unit, from.Said(unit.Now));
    }

    public static Interactions.Outgoing.CardRef ThreadOf(Repair repair) => new(repair.Guild, Repair.Thread, repair.Number);

    private static bool MayShareThread(IReadUnit unit, IReadOnlyList<RepairPerson> people)
    {
        var parties = people.Where(person => !person.IsFacilitator).ToList();
        return !parties.Exists(person => person.SeesThreads)
            && !people.Any(one => people.Any(other => one.Member is { } first && other.Member is { } second && first != second && KeptAwayStore.AreApart(unit, first, second)));
    }

    private static Brief Beginning(Repair repair, RepairPerson person, IReadOnlyList<RepairPerson> people) =>
        RepairBriefs.Begins(new([.. people.Where(other => other.Person != person.Person).Select(other => (object)other.Member!.Value)]), repair.IsRelayed);

    private static Button[] Ways(Repair repair, RepairPerson person) =>
    [
        .. repair.IsRelayed ? [new Button("repair.button.write", "repair.write", person.Code) { Look = ButtonLook.Main }] : Array.Empty<Button>(),
        .. person.IsFacilitator ? [new Button("repair.button.promise", "repair.promise", person.Code)] : Array.Empty<Button>(),
        new Button("repair.button.see", "repair.see", person.Code),
    ];
}
