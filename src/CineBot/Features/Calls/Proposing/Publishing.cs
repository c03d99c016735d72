using CineBot.Features.Calls.Screening;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Announces a draft: its card is posted, once, and from then on people may answer.</summary>
internal sealed class Publishing(CallDesk desk, CallPosting posting, CallScreening screening, Outbox outbox)
{
    /// <exception cref="Refusal">A day has passed, or something in it is for a moderator to look at first.</exception>
    public Reply Publish(WriteUnit unit, Request request, Call draft)
    {
        var published = draft.After(CallAction.Publish);
        var spot = Check(unit, request, draft);
        if (screening.Of(unit, CallSheet.Of(unit, draft)).FirstOrDefault(finding => finding.IsHeld) is { } held) throw new Refusal(new Text("call.must_be_read", held.Why), Ways(draft));
        Announce(unit, published with { Channel = spot.Channel }, CallAction.Publish);
        var said = Reply.Say(spot.Channel == request.Channel ? new("call.published", CallFacts.Name(draft)) : new Text("call.published_in", CallFacts.Name(draft), spot.Channel));
        return (spot.Obstacle is { } obstacle ? said with { Card = new(new Note(obstacle)) } : said).With(
            new Button("call.button.complete", "call.complete", CallCard.Id(draft)) { Look = ButtonLook.Main },
            new Button("call.button.manage", "call.manage", CallCard.Id(draft)));
    }

    /// <summary>Where its card would go.</summary>
    /// <exception cref="Refusal">As it is, it can go nowhere.</exception>
    public CallSpot Check(IReadUnit unit, Request request, Call draft)
    {
        if (CallDayStore.Of(unit, draft.Guild, draft.Number).FirstOrDefault(day => day.End(draft.Zone) <= request.At) is { } past)
            throw new Refusal(new Text("call.past", DayWords.Shown(past)), new Button("call.button.correct.when", "call.correct", CallCard.Id(draft), PartForm.When));
        return posting.Find(unit, request);
    }

    /// <summary>Keeps what is announced now, and posts its card in its channel.</summary>
    public void Announce(WriteUnit unit, Call published, CallAction action)
    {
        var announced = published with
        {
            PublishedAt = unit.Now,
            ClosesAt = published.ClosesAt is { } chosen && chosen > unit.Now ? chosen : CallTimes.ClosesAt(unit.Now, published.FirstDay),
            ExpiresAt = CallTimes.ExpiresAt(unit.Now, published.LastDay),
        };
        // What follows the call, such as its thread, hangs from the card: it is posted first.
        outbox.Post(unit, CallCard.RefTo(announced), announced.Channel);
        desk.Save(unit, announced, action);
    }

    private static Button[] Ways(Call draft) =>
    [
        new("call.button.correct", "call.change", CallCard.Id(draft)) { Look = ButtonLook.Main },
        new("call.button.submit", "call.submit", CallCard.Id(draft)),
    ];
}
