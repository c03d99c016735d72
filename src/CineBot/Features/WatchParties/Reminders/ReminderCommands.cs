using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>Everybody's own reminders of a party: which ones, and where.</summary>
internal sealed class ReminderCommands(Database database, IReach reach, CommunityClock clock) : ICommandSet
{
    private const string Choose = "party.remind-at", Put = "party.remind-in";

    public void Describe(CommandMap map)
    {
        map.Press("party.remind", Access.Member, Answer.Private, ShowAsync);
        map.Press(Choose, Access.Member, Answer.Update, (request, cancellation) => ChangeAsync(request, choice => choice with { Moments = [.. PartyMoment.All.Where(moment => request.Picked.Contains(moment.Name))] }, cancellation));
        map.Press(Put, Access.Member, Answer.Update, (request, cancellation) => ChangeAsync(request, choice => choice with { Place = PlaceOf(request) }, cancellation));
    }

    private async Task<Reply> ShowAsync(Request request, CancellationToken cancellation) =>
        Reply.Show(await database.ReadAsync(unit => Panel(unit, request, PartyDesk.Find(unit, request)), cancellation));

    private async Task<Reply> ChangeAsync(Request request, Func<ReminderChoice, ReminderChoice> change, CancellationToken cancellation)
    {
        var noted = await database.WriteAsync(
            request,
            unit =>
            {
                var party = PartyDesk.Find(unit, request);
                var choice = change(Current(unit, party, request.Member));
                ReminderStore.Set(unit, party, request.Member, choice);
                return Reply.Say(choice.Moments.Count == 0 ? "party.remind.noted_none" : "party.remind.noted");
            },
            cancellation);
        return noted with { Card = await database.ReadAsync(unit => Panel(unit, request, PartyDesk.Find(unit, request)), cancellation) };
    }

    /// <exception cref="Refusal">The party is over, or the person did not say that they come.</exception>
    private static ReminderChoice Current(IReadUnit unit, Party party, MemberId member)
    {
        if (!PartyStates.Allows(party.State, PartyAction.Answer)) PartyStates.After(party.State, PartyAction.Answer);
        if (SignUpStore.Find(unit, party, member) is { Answer: not PartyAnswer.No } signUp) return ReminderStore.Find(unit, party, member) ?? ReminderChoice.UsualFor(signUp.Answer);
        var id = PartyCard.Id(party);
        throw new Refusal(new Text("party.remind.answer_first"), new Button("party.button.yes", "party.yes", id), new Button("party.button.maybe", "party.maybe", id));
    }

    private Card Panel(IReadUnit unit, Request request, Party party)
    {
        var choice = Current(unit, party, request.Member);
        var place = choice.Place ?? (reach.Of(unit, request.Member, ReminderWays.Kind, clock.Now).ByMessage ? ReminderChoice.ByMessage : ReminderChoice.InThread);
        var id = PartyCard.Id(party);
        return new(
            new Heading(PartyFacts.Name(party)),
            new Line(choice.Moments.Count == 0 ? "party.remind.none" : new Text("party.remind.now", new Listing([.. choice.Moments.Select(Name)]), new Text($"party.remind.place.{place}"))),
            new Menu(Choose, "party.remind.prompt", [.. PartyMoment.All.Select(moment => new Choice(Name(moment), moment.Name))], id) { Min = 0, Max = PartyMoment.All.Count, Chosen = [.. choice.Moments.Select(moment => moment.Name)] },
            new Buttons(
                new Button("party.button.in_thread", Put, id, ReminderChoice.InThread) { Enabled = place is not ReminderChoice.InThread },
                new Button("party.button.by_message", Put, id, ReminderChoice.ByMessage) { Enabled = place is not ReminderChoice.ByMessage }),
            new Note(place is ReminderChoice.ByMessage ? "party.remind.note_message" : "party.remind.note_thread"));
    }

    private static Text Name(PartyMoment moment) => new($"party.remind.moment.{moment.Name}");

    private static string PlaceOf(Request request) =>
        request.Ids is [_, ReminderChoice.InThread or ReminderChoice.ByMessage] ? request.Ids[1] : throw new Refusal("common.outdated", new CommandName("help"));
}
