using CineBot.Features.WatchParties.Choosing;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>Opening a poll for the date of one's party: slots typed one a line, read back, published by a press; and changing them later.</summary>
internal sealed class DatePollCommands(Database database, SlotReader reader, DatePollDesk polls, ChoosingDesk choosing) : ICommandSet
{
    private const string Post = "date-poll.slots", NewFor = "new", Of = "of";

    public void Describe(CommandMap map)
    {
        map.Press("date-poll.open", Access.Member, Answer.Form, (request, cancellation) => OpenFormAsync(request, NewFor, cancellation));
        map.Press("date-poll.edit", Access.Member, Answer.Form, (request, cancellation) => OpenFormAsync(request, Of, cancellation));
        map.Form(Post, Access.Member.Within(Limits.Care), Answer.Private, ReadAsync, BuildAsync);
        map.Press("date-poll.publish", Access.Member.If(Gates.Parties).Within(Limits.Parties), Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Publish(unit, request), cancellation));
    }

    /// <summary>The form that asks for the slots of that party, with those that are known.</summary>
    public static Form FormFor(string party, string? slots) => Form(slots) with { Ids = [NewFor, party] };

    /// <exception cref="Refusal">The server has none, or somebody else holds it.</exception>
    public static (Party Party, DatePoll Poll) Held(IReadUnit unit, Request request, int index = 0)
    {
        var poll = DatePollStore.Find(unit, request.InGuild, request.Number(index)) ?? throw new Refusal("date-poll.gone");
        return (ChoosingRules.Held(unit, request, poll.Party), poll);
    }

    private async Task<Reply> OpenFormAsync(Request request, string kind, CancellationToken cancellation) =>
        Reply.Open(await BuildAsync(request with { Ids = [kind, FilmWords.Place(request.Number(0))] }, cancellation));

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            if (request.Ids is not [Of, ..]) return Form(null) with { Ids = [NewFor, PartyCard.Id(Openable(unit, request))] };
            var poll = Editable(unit, request);
            return Form(SlotWords.Typed(DateSlotStore.Offered(unit, poll), poll.Zone, request.Language)) with { Ids = [Of, poll.Id] };
        },
        cancellation);

    private static Form Form(string? slots) => new(
        Post,
        "date-poll.form.title",
        new TextField("slots", "date-poll.form.slots") { MaxLength = DatePoll.LongestSlots, Tall = true, Hint = "date-poll.form.slots_hint", Placeholder = "date-poll.form.slots_placeholder", Value = slots },
        VoteTerms.Length("open", "date-poll.form.open", "48"));

    private static Party Openable(IReadUnit unit, Request request)
    {
        var party = ChoosingRules.Held(unit, request, request.Number(1));
        return DatePollStore.OfParty(unit, party.Guild, party.Number) is null ? party : throw new Refusal("date-poll.already_open");
    }

    private static DatePoll Editable(IReadUnit unit, Request request)
    {
        var (_, poll) = Held(unit, request, 1);
        return poll.State is PollState.Settled or PollState.Cancelled ? throw new Refusal("date-poll.over") : poll;
    }

    private async Task<Reply> ReadAsync(Request request, CancellationToken cancellation)
    {
        var slots = await reader.ReadAsync(request, cancellation);
        var length = VoteTerms.Hour(request, "open");
        return await database.WriteAsync(request, unit => request.Ids is [Of, ..] ? Edit(unit, request, slots, length) : Draft(unit, request, slots, length), cancellation);
    }

    private static Reply Draft(WriteUnit unit, Request request, IReadOnlyList<ReadSlot> slots, NodaTime.Duration length)
    {
        var party = Openable(unit, request);
        DatePollDesk.CheckSlots(slots.Select(slot => slot.At.ToInstant()), unit.Now + length);
        return Preview(unit, DatePollDesk.Draft(unit, party, slots, length), slots);
    }

    private Reply Edit(WriteUnit unit, Request request, IReadOnlyList<ReadSlot> slots, NodaTime.Duration length) =>
        Preview(unit, polls.Edit(unit, Editable(unit, request), slots, length), slots);

    // A draft is read back with what publishes it; what is public already changed with the form, and is read back too.
    private static Reply Preview(IReadUnit unit, DatePoll poll, IReadOnlyList<ReadSlot> slots)
    {
        var isDraft = poll.State is PollState.Draft;
        var lines = DateSlotStore.Offered(unit, poll).SelectMany((slot, index) => Lines(slot, index, poll, slots));
        var edit = new Button("party.button.correct", "date-poll.edit", poll.Id);
        var card = new Card([.. lines, .. isDraft ? [new Note(new("date-poll.preview_rule", poll.Length))] : Array.Empty<Block>()]);
        return (Reply.Say(isDraft ? "date-poll.preview" : "date-poll.changed") with { Card = card })
            .With(isDraft ? [new("party.button.publish", "date-poll.publish", poll.Id) { Look = ButtonLook.Good }, edit] : [edit]);
    }

    private static IEnumerable<Block> Lines(DateSlot slot, int index, DatePoll poll, IReadOnlyList<ReadSlot> slots)
    {
        yield return new Line(SlotWords.Line(index + 1, slot.Time.At));
        yield return new Note(DateWords.InZone(slot.Time.At.InZone(poll.Zone)));
        if (slots.FirstOrDefault(read => read.At.ToInstant() == slot.Time.At)?.Remark is { } remark) yield return new Note(remark);
    }

    private Reply Publish(WriteUnit unit, Request request)
    {
        var (party, poll) = Held(unit, request);
        if (poll.State is not PollState.Draft) throw new Refusal("date-poll.published_already");
        if (DatePollStore.OfParty(unit, party.Guild, party.Number) is not null) throw new Refusal("date-poll.already_open");
        var open = polls.Publish(unit, poll, choosing.Begin(unit, party));
        return Reply.Say("date-poll.published", party.Channel, open.OpenUntil!.Value);
    }
}
