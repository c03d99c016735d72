using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Keeps applications as they become, together with the card that counts them.</summary>
internal sealed class ApplicationKeeping(Outbox outbox, RoleSeating seating)
{
    /// <summary>A first application, not stored yet.</summary>
    public static Application New(WriteUnit unit, Request request, Call call, CallRole role) =>
        new(call.Guild, call.Number, role.Role, request.Member, ApplicationState.Submitted, ApplicationStore.NextInQueue(unit, call.Guild), unit.Now)
        {
            FirstName = ApplicationWords.Cut(request.MemberName, Application.LongestName),
            IsNewcomer = !ApplicationStore.EverCame(unit, call.Guild, request.Member),
            SequenceAgreed = call.Sequence,
        };

    /// <summary>One that had ended begins anew, behind everybody who asked meanwhile; not stored yet.</summary>
    public static Application Again(WriteUnit unit, Application ended, Call call) => ended with
    {
        State = ended.State is ApplicationState.Declined ? ended.State : ApplicationState.Submitted,
        Queue = ApplicationStore.NextInQueue(unit, call.Guild),
        SubmittedAt = unit.Now,
        SequenceAgreed = call.Sequence,
        IsNewcomer = !ApplicationStore.EverCame(unit, call.Guild, ended.Member),
        Prepared = null,
        Reason = null,
        AskedAgainAt = null,
        AnsweredAt = null,
        ClosedAt = null,
    };

    /// <summary>They come, by their own press: what they agree to is the call as it is now, in its terms.</summary>
    public Application Confirm(WriteUnit unit, Call call, Application application, ApplicationAction action)
    {
        var coming = Save(unit, call, application.After(action, unit.Now) with { SequenceAgreed = call.Sequence, AskedAgainAt = null, AnsweredAt = application.AnsweredAt ?? unit.Now });
        TermsStore.Agree(unit, coming, call.Terms);
        return coming;
    }

    public Application Save(WriteUnit unit, Call call, Application application)
    {
        ApplicationStore.Set(unit, application);
        outbox.Refresh(unit, CallCard.RefTo(call));
        return application;
    }

    /// <summary>The call ends for them, as for everybody in their place: no seat of theirs is to be given on.</summary>
    public void Release(WriteUnit unit, Call call, Application application, string reason)
    {
        Save(unit, call, application.After(ApplicationAction.Release, unit.Now) with { Reason = reason });
        if (application.HasSeat) CallRoleStore.Give(unit, call.Guild, call.Number, application.Role);
    }

    /// <summary>It ends without them coming; a seat goes to the next.</summary>
    public Application End(WriteUnit unit, Call call, Application application, ApplicationAction action, string? reason)
    {
        var ended = Save(unit, call, application.After(action, unit.Now) with { Reason = reason });
        if (application.HasSeat) seating.Free(unit, call, application.Role);
        return ended;
    }
}
