using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Answering to a party: yes, maybe or no; a press sets it, and a private answer says what follows.</summary>
internal sealed class AnswerCommands(Database database, PartyDesk desk, Seating seating) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("party.yes", Access.Member.Within(Limits.Answers), Answer.Private, Press(Yes));
        map.Press("party.maybe", Access.Member.Within(Limits.Answers), Answer.Private, Press((unit, party, before) => Leave(unit, party, before, PartyAnswer.Maybe)));
        map.Press("party.no", Access.Member.Within(Limits.Answers), Answer.Private, Press((unit, party, before) => Leave(unit, party, before, PartyAnswer.No)));
        map.Press("party.access", Access.Member.Within(Limits.Answers), Answer.Update, Pick(PartyWords.Accesses, (signUp, access) => signUp with { Access = access }));
        map.Press("party.wish", Access.Member.Within(Limits.Answers), Answer.Update, Pick(PartyWords.Versions, (signUp, version) => signUp with { Version = version }));
    }

    private Func<Request, CancellationToken, Task<Reply>> Press(Func<WriteUnit, Party, SignUp, Reply> press) => (request, cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            PartyStates.After(party.State, PartyAction.Answer);
            var before = SignUpStore.Find(unit, party, request.Member) ?? new SignUp(party.Guild, party.Number, request.Member, PartyAnswer.No, 0, unit.Now);
            return press(unit, party, before with { AnsweredAt = unit.Now, IsStale = false });
        },
        cancellation);

    private Reply Yes(WriteUnit unit, Party party, SignUp before)
    {
        var seat = Seating.Ask(unit, party, before);
        var answered = before with
        {
            Answer = PartyAnswer.Yes,
            Seat = seat,
            OfferedUntil = null,
            Queue = before.Seat is null ? SignUpStore.NextInQueue(unit, party.Guild) : before.Queue,
        };
        desk.Save(unit, party, answered);
        var text = seat is Seat.Held ? new Text("party.noted.yes", party.Film!.Title, party.Time!.At) : new("party.noted.waiting", SeatStore.PositionOf(unit, answered));
        var following = Following(party, answered);
        return Reply.Say(text) with { Card = seat is Seat.Held && party.Place is { IsPrivate: true } place ? new([new Line(place.Whole), .. following.Blocks]) : following };
    }

    private Reply Leave(WriteUnit unit, Party party, SignUp before, PartyAnswer answer)
    {
        desk.Save(unit, party, before with { Answer = answer, Seat = null, OfferedUntil = null });
        if (before.Seat is not null) seating.Free(unit, party);
        return answer is PartyAnswer.Maybe
            ? Reply.Say("party.noted.maybe", party.Film!.Title).With(new Button("party.button.remind", "party.remind", PartyCard.Id(party)))
            : Reply.Say("party.noted.no", party.Film!.Title);
    }

    private Func<Request, CancellationToken, Task<Reply>> Pick(IReadOnlyList<string> offered, Func<SignUp, string?, SignUp> set) => (request, cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            PartyStates.After(party.State, PartyAction.Answer);
            if (SignUpStore.Find(unit, party, request.Member) is not { Answer: PartyAnswer.Yes } signUp) throw new Refusal("party.say_yes_first");
            signUp = set(signUp, request.Picked.FirstOrDefault(offered.Contains));
            desk.Save(unit, party, signUp);
            return Reply.Say("party.noted.wishes") with { Card = Following(party, signUp) };
        },
        cancellation);

    // What those who come may add: how they will see the film, and in which version they would like to.
    private static Card Following(Party party, SignUp signUp)
    {
        var id = PartyCard.Id(party);
        var asks = new List<Block>();
        if (party.Rights == PartyWords.OwnCopy) asks.Add(Ask("party.access", "party.ask.access", PartyWords.Accesses.Select(access => new Choice(new Text($"party.access.{access}"), access)), signUp.Access, id));
        if (party.Version is null) asks.Add(Ask("party.wish", "party.ask.version", PartyWords.Versions.Select(version => new Choice(new Text($"party.wish.{version}"), version)), signUp.Version, id));
        var remind = new Button("party.button.remind", "party.remind", id);
        asks.Add(party.Rights == PartyWords.OwnCopy ? new Buttons(new Button(signUp.Access == PartyWords.NoAccess ? "party.button.find_copy" : "party.button.help", "party.help", id), remind) : new Buttons(remind));
        return new([.. asks]);
    }

    private static Menu Ask(string path, Text prompt, IEnumerable<Choice> offered, string? chosen, string id) =>
        new(path, prompt, [.. offered], id) { Min = 0, Chosen = chosen is null ? [] : [chosen] };
}
