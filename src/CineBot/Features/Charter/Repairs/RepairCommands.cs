using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Taking part in a repair: yes, no, no longer, and whether it holds.</summary>
internal sealed class RepairCommands(Database database, RepairDesk desk, ThreadSight sight) : ICommandSet
{
    private static readonly Access Own = Access.Member.Within(Limits.Answers).Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("repair.see", Own, Answer.Private, (request, cancellation) => database.ReadAsync(unit => See(unit, request), cancellation));
        map.Press("repair.yes", Own, Answer.Private, AgreeAsync);
        map.Press("repair.no", Own, Answer.Private, RefuseAsync);
        map.Press("repair.holds", Own, Answer.Private, (request, cancellation) => HoldsAsync(request, holds: true, cancellation));
        map.Press("repair.holds-not", Own, Answer.Private, (request, cancellation) => HoldsAsync(request, holds: false, cancellation));
    }

    /// <exception cref="Refusal">There is none, or it is somebody else's: the same sentence.</exception>
    public static (RepairPerson Person, Repair Repair, Case One) Find(IReadUnit unit, Request request) =>
        request.Ids is [var typed, ..] && CaseCode.Read(typed) is { } code && RepairPersonStore.FindOwn(unit, request.InGuild, request.Member, code) is { } person
            && RepairStore.Find(unit, person.Guild, person.Repair) is { } repair && CaseFileStore.Find(unit, repair.Guild, repair.Case) is { } one
            ? (person, repair, one)
            : throw new Refusal("hearing.unknown", new CommandName("charter.follow"));

    /// <exception cref="Refusal">It is over, besides what <see cref="Find"/> says.</exception>
    public static (RepairPerson Person, Repair Repair, Case One) FindOpen(IReadUnit unit, Request request)
    {
        var found = Find(unit, request);
        return RepairCard.IsOpen(found.Repair, found.One) ? found : throw new Refusal(new Text("repair.over"), new Button("repair.button.see", "repair.see", found.Person.Code));
    }

    private static Reply See(IReadUnit unit, Request request)
    {
        var (person, repair, one) = Find(unit, request);
        return Reply.Show(RepairCard.Draw(unit, person, repair, one));
    }

    private async Task<Reply> AgreeAsync(Request request, CancellationToken cancellation)
    {
        var sees = await sight.SeesAllAsync(request, cancellation);
        return await database.WriteAsync(
            request,
            unit =>
            {
                var (person, repair, one) = FindOpen(unit, request);
                desk.Agree(unit, one, repair, person with { SeesThreads = sees });
                return Reply.Say("repair.noted_yes").With(See(person));
            },
            cancellation);
    }

    private Task<Reply> RefuseAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (person, repair, one) = FindOpen(unit, request);
            desk.Refuse(unit, one, repair, person);
            return Reply.Say("repair.noted_no");
        },
        cancellation);

    private Task<Reply> HoldsAsync(Request request, bool holds, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (person, repair, _) = FindOpen(unit, request);
            if (repair.State is not RepairState.Agreed) throw new Refusal("repair.not_yet");
            RepairPersonStore.Save(unit, person with { IsKept = holds });
            return Reply.Say("repair.noted_holds").With(See(person));
        },
        cancellation);

    private static Button See(RepairPerson person) => new("repair.button.see", "repair.see", person.Code);
}
