using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>Whoever answers a date poll may add a date that suits them, while there is room; whoever hosts may take it out again.</summary>
internal sealed class SlotSuggestionCommands(Database database, SlotReader reader, DatePollDesk polls) : ICommandSet
{
    private const string Post = "date-poll.suggesting";

    public void Describe(CommandMap map)
    {
        map.Press("date-poll.suggest", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Post, Access.Member.Within(Limits.Answers), Answer.Private, SuggestAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            Find(unit, request, request.At);
            return new Form(Post, "date-poll.suggesting.title", new TextField("slot", "party.form.when") { MaxLength = ProposalReader.LongestDate, Hint = "party.form.when_hint" }) { Ids = request.Ids };
        },
        cancellation);

    private async Task<Reply> SuggestAsync(Request request, CancellationToken cancellation)
    {
        var slot = await reader.ReadOneAsync(request, request.Words("slot") ?? throw new Refusal("party.no_date"), cancellation);
        return await database.WriteAsync(
            request,
            unit =>
            {
                var added = polls.Suggest(unit, Find(unit, request, unit.Now), slot.At, request.Member);
                return Reply.Say("date-poll.suggested", added.Time.At).With(new Button("date-poll.button.answer", "date-poll.answer", request.Ids[0]));
            },
            cancellation);
    }

    private static DatePoll Find(IReadUnit unit, Request request, NodaTime.Instant now)
    {
        var poll = DatePollStore.Find(unit, request.InGuild, request.Number(0)) is { State: not PollState.Draft } known ? known : throw new Refusal("date-poll.gone");
        poll.CheckOpen(now);
        return DateSlotStore.Offered(unit, poll).Count < DatePoll.MostSlots ? poll : throw new Refusal("date-poll.full", DatePoll.MostSlots);
    }
}
