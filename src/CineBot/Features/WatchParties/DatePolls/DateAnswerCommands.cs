using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>Answering a date poll: every slot that suits, or none of them, in one private menu.</summary>
internal sealed class DateAnswerCommands(Database database, DatePollDesk polls) : ICommandSet
{
    private const string None = "0";

    public void Describe(CommandMap map)
    {
        map.Press("date-poll.answer", Access.Member, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Show(unit, request), cancellation));
        map.Press("date-poll.choose", Access.Member, Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Choose(unit, request), cancellation));
    }

    private static DatePoll Find(IReadUnit unit, Request request) =>
        DatePollStore.Find(unit, request.InGuild, request.Number(0)) is { State: not PollState.Draft } poll ? poll : throw new Refusal("date-poll.gone");

    private static Reply Show(IReadUnit unit, Request request)
    {
        var poll = Find(unit, request);
        poll.CheckOpen(request.At);
        return Reply.Show(Draw(poll, DateSlotStore.Offered(unit, poll), DateAnswerStore.Of(unit, poll, request.Member)));
    }

    // « None suits me » beside a slot is a slip: the slot counts.
    private Reply Choose(WriteUnit unit, Request request)
    {
        var poll = Find(unit, request);
        poll.CheckOpen(unit.Now);
        var offered = DateSlotStore.Offered(unit, poll);
        var slots = offered.Select(slot => slot.Number).Where(number => request.Picked.Contains(NumberList.Write([number]))).ToList();
        if (slots.Count == 0 && !request.Picked.Contains(None)) throw new Refusal("date-poll.outdated");
        var answer = new DateAnswer(request.Member, slots);
        polls.Answer(unit, poll, answer);
        var said = Reply.Show(Draw(poll, offered, answer)) with { Text = slots.Count == 0 ? "date-poll.noted_none" : new Text("date-poll.noted", slots.Count) };
        return InterestStore.Has(unit, poll.Guild, poll.Party, request.Member) ? said : said.With(new Button("choosing.button.interested", "choosing.interested", NumberList.Write([poll.Party])));
    }

    private static Card Draw(DatePoll poll, IReadOnlyList<DateSlot> offered, DateAnswer? answer) => new(
    [
        new Heading("date-poll.answer.heading"),
        .. offered.Select((slot, index) => new Line(SlotWords.Line(index + 1, slot.Time.At))),
        new Menu("date-poll.choose", "date-poll.answer.prompt", [.. offered.Select((slot, index) => SlotWords.Choice(index + 1, slot, poll.Zone)), new Choice(new Text("date-poll.none"), None)], poll.Id)
        {
            Max = offered.Count + 1,
            Chosen = answer is null ? [] : answer.Slots.Count == 0 ? [None] : [.. answer.Slots.Select(slot => NumberList.Write([slot]))],
        },
        new Note(new("date-poll.answer.note", poll.OpenUntil ?? poll.CreatedAt)),
        .. offered.Count < DatePoll.MostSlots ? [new Buttons(new Button("date-poll.button.suggest", "date-poll.suggest", poll.Id))] : Array.Empty<Block>(),
    ]);
}
