using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Publishes what the owners of a call prepared: seats are kept for those they chose, in the order in which they asked; everybody is told at once, and kindly.</summary>
internal sealed class Answering(Outbox outbox, RoleSeating seating, ApplicationNews news)
{
    /// <summary>What is prepared and may be seen, who asked first in front.</summary>
    public static IReadOnlyList<Application> Prepared(IReadUnit unit, Call call) =>
        [.. ApplicantList.Visible(unit, call).Where(one => one.Prepared is not null).OrderBy(one => one.Queue)];

    /// <summary>How many of each were told.</summary>
    public Told Publish(WriteUnit unit, Call call)
    {
        var (offered, queued, declined) = (0L, 0L, 0L);
        foreach (var one in Prepared(unit, call))
        {
            if (call.Owner is { } owner && one.IsUnanswered) AnswerPaceStore.Count(unit, call.Guild, owner, unit.Now - one.SubmittedAt);
            if (!one.Prepared!.IsOffer) declined += Decline(unit, call, one);
            else if (RoleSeating.Take(unit, call, one)) offered += Offer(unit, call, one);
            else queued += Queue(unit, call, one);
        }

        outbox.Refresh(unit, CallCard.RefTo(call));
        return new(offered, queued, declined);
    }

    private int Offer(WriteUnit unit, Call call, Application one)
    {
        TermsStore.Offer(unit, one, call.Terms);
        seating.Offer(unit, call, one, OfferTerm.OfOwner);
        return 1;
    }

    // More were chosen than there are seats: they wait, and are asked as soon as one comes free.
    private int Queue(WriteUnit unit, Call call, Application one)
    {
        TermsStore.Offer(unit, one, call.Terms);
        var waiting = one.After(ApplicationAction.Queue, unit.Now) with { Prepared = null, Queue = ApplicationStore.NextInQueue(unit, call.Guild), AnsweredAt = unit.Now };
        ApplicationStore.Set(unit, waiting);
        var position = ApplicationCountStore.PositionOf(unit, waiting);
        news.Tell(unit, call, one.Member, new("application.news.queued", position, CallFacts.Name(call), ApplicationWords.Role(unit, one)), ApplicationButtons.Withdraw(waiting));
        return 1;
    }

    private int Decline(WriteUnit unit, Call call, Application one)
    {
        var declined = one.After(ApplicationAction.Decline, unit.Now) with { Reason = one.Prepared!.Reason, AnsweredAt = unit.Now };
        ApplicationStore.Set(unit, declined);
        var text = new Text($"application.news.declined.{declined.Reason}", CallFacts.Name(call), ApplicationWords.Role(unit, one));
        news.Tell(unit, call, one.Member, one.Prepared.Words is { } words ? new("application.news.with_words", text, words) : text);
        return 1;
    }
}

/// <summary>How many were offered a seat, put in the queue, told no.</summary>
internal sealed record Told(long Offered, long Queued, long Declined);
