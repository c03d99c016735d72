using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What somebody sees of a repair that they are asked to take part in; who the others are, only once everybody said yes to speaking with each other.</summary>
internal static class RepairCard
{
    public static Card Draw(IReadUnit unit, RepairPerson person, Repair repair, Case one)
    {
        var isOpen = IsOpen(repair, one);
        return new(
        [
            new Heading(new($"repair.kind.{Name(repair.Kind)}")),
            new Line(new($"repair.state.{repair.State.ToString().ToLowerInvariant()}")),
            .. repair.Words is { } words ? [new Quote(words)] : Array.Empty<Block>(),
            .. repair is { State: RepairState.Offered } ? [new Note(new("repair.until", repair.UntilAt)), new Note($"repair.consent.{person.Consent.ToString().ToLowerInvariant()}")] : Array.Empty<Block>(),
            .. person.Part is RepairPart.Concerned && repair.Given is { } given ? [new Line("repair.given"), new Quote(given)] : Array.Empty<Block>(),
            .. Promises(unit, repair),
            new Buttons([.. isOpen ? Ways(unit, person, repair) : [], new Button("repair.button.follow", "report.list")]),
        ]);
    }

    /// <summary>It goes on as long as its case is being heard.</summary>
    public static bool IsOpen(Repair repair, Case one) => repair.IsUnderway && one is { State: CaseState.Hearing, IsGrave: false };

    public static string Name(RepairKind kind) => kind.ToString().ToLowerInvariant();

    public static IEnumerable<Block> Promises(IReadUnit unit, Repair repair)
    {
        foreach (var promise in PromiseStore.Of(unit, repair)) yield return new Line(new("repair.promised", promise.Words, promise.UntilAt));
    }

    private static IEnumerable<Button> Ways(IReadUnit unit, RepairPerson person, Repair repair)
    {
        if (person.Consent is not Consent.Yes) yield return new("repair.button.yes", "repair.yes", person.Code) { Look = ButtonLook.Good };
        if (repair.State is RepairState.Agreed)
        {
            if (!repair.IsConversation && person.Part is RepairPart.Concerned) yield return new("repair.button.give", "repair.give", person.Code) { Look = ButtonLook.Main };
            if (repair.IsConversation && (repair.IsRelayed || !PrivateThreads.Stands(unit, RepairTalk.ThreadOf(repair)))) yield return new("repair.button.write", "repair.write", person.Code) { Look = ButtonLook.Main };
            if (repair.IsConversation && person.IsFacilitator) yield return new("repair.button.promise", "repair.promise", person.Code);
        }

        yield return new(person.Consent is Consent.Yes ? "repair.button.leave" : "repair.button.no", "repair.no", person.Code);
    }
}
