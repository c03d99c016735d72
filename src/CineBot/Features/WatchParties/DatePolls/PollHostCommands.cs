using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>What whoever hosts may do with a date poll: close it early, open it again, call it off, and make a party of its winner.</summary>
internal sealed class PollHostCommands(Database database, DatePollDesk polls, ChoosingDesk choosing) : ICommandSet
{
    private static readonly Duration Again = Duration.FromHours(24);

    public void Describe(CommandMap map)
    {
        map.Press("date-poll.manage", Access.Member, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Panel(unit, DatePollCommands.Held(unit, request).Poll, request.At), cancellation));
        Press(map, "date-poll.close", Answer.Update, (unit, _, poll) => Panel(unit, polls.Close(unit, poll), unit.Now), PollState.Open);
        Press(map, "date-poll.reopen", Answer.Update, (unit, _, poll) => Panel(unit, polls.Reopen(unit, poll, Again), unit.Now), PollState.Closed);
        Press(map, "date-poll.cancel", Answer.Update, Cancel, PollState.Open, PollState.Closed);
        Press(map, "date-poll.settle", Answer.Private, Settle, PollState.Closed);
    }

    private void Press(CommandMap map, string path, Answer answer, Func<WriteUnit, Party, DatePoll, Reply> act, params PollState[] from) => map.Press(
        path,
        Access.Member.Within(Limits.Care),
        answer,
        (request, cancellation) => database.WriteAsync(
            request,
            unit =>
            {
                var (party, poll) = DatePollCommands.Held(unit, request);
                if (!from.Contains(poll.State)) throw new Refusal($"date-poll.now.{poll.State.ToString().ToLowerInvariant()}");
                return act(unit, party, poll);
            },
            cancellation));

    private Reply Cancel(WriteUnit unit, Party party, DatePoll poll)
    {
        polls.Cancel(unit, poll);
        var id = PartyCard.Id(party);
        return Reply.Say("date-poll.called_off").With(
            new("choosing.button.date", "choosing.date", id), new("choosing.button.poll", "date-poll.open", id), new Button("choosing.button.cancel", "choosing.cancel", id) { Look = ButtonLook.Danger });
    }

    private Reply Settle(WriteUnit unit, Party party, DatePoll poll)
    {
        // Counted at the closing: a date that was still to come then may have passed while nobody pressed.
        if (DatePollDesk.Count(unit, poll, unit.Now).Winner is not { } slot) return Panel(unit, poll, unit.Now);
        polls.Settle(unit, poll, slot);
        return ChoosingDesk.Next(unit, choosing.Settle(unit, party with { Time = slot.Time, Zone = poll.Zone }));
    }

    private static Reply Panel(IReadUnit unit, DatePoll poll, Instant now)
    {
        var result = DatePollDesk.Count(unit, poll, now);
        var unanswered = PollAudience.Unanswered(unit, poll).Count;
        Text where = poll.State switch
        {
            PollState.Open => new Text("date-poll.panel.open", result.Answered, poll.OpenUntil!.Value, new Text("date-poll.panel.unanswered", unanswered)),
            PollState.Closed when result.Winner is { } winner => new Text("date-poll.panel.closed", winner.Time.At),
            PollState.Closed => "date-poll.panel.no_winner",
            _ => $"date-poll.now.{poll.State.ToString().ToLowerInvariant()}",
        };
        return Reply.Show(new([new Line(where), .. Steps(poll, result)])) with { Text = "date-poll.panel" };
    }

    private static IEnumerable<Block> Steps(DatePoll poll, PollResult result)
    {
        var edit = new Button("date-poll.button.edit", "date-poll.edit", poll.Id);
        var cancel = new Button("film-vote.button.cancel", "date-poll.cancel", poll.Id) { Look = ButtonLook.Danger };
        if (poll.State is PollState.Open) yield return new Buttons(edit, new("date-poll.button.close", "date-poll.close", poll.Id), cancel);
        if (poll.State is not PollState.Closed) yield break;
        var reopen = new Button("date-poll.button.reopen", "date-poll.reopen", poll.Id);
        if (result.Winner is not null) yield return new Buttons(new("date-poll.button.settle", "date-poll.settle", poll.Id) { Look = ButtonLook.Main }, reopen, edit, cancel);
        else yield return new Buttons(reopen, edit, new("choosing.button.date", "choosing.date", NumberList.Write([poll.Party])), cancel);
    }
}
