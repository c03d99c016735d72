using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>Tells people what becomes of their applications, in private, with the buttons that answer it; an offer is not told in the night.</summary>
internal sealed class ApplicationNews(Outbox outbox, IReach reach, CallNews news)
{
    public void Tell(WriteUnit unit, Call call, MemberId member, Text text, params Button[] buttons) => Tell(unit, call, member, text, unit.Now, buttons);

    /// <summary>Whoever holds the call, but whoever did it.</summary>
    public void TellOwners(WriteUnit unit, Call call, Text text, MemberId? but = null) => news.TellOwners(unit, call, text, but);

    /// <summary>A seat is kept for them, until when, and in which terms.</summary>
    public void Offered(WriteUnit unit, Call call, Application offered)
    {
        var until = offered.OfferedUntil!.Value;
        var due = Night.Of(unit, offered.Member, call.Zone).After(unit.Now);
        var text = new Text("application.news.offered", CallFacts.Name(call), ApplicationWords.Role(unit, offered), ApplicationWords.Terms(call), until);
        Tell(unit, call, offered.Member, text, due <= until ? due : unit.Now, ApplicationButtons.Accept(offered), ApplicationButtons.Decline(offered));
    }

    public void Lapsed(WriteUnit unit, Call call, Application lapsed)
    {
        var role = CallRoleStore.Find(unit, call.Guild, call.Number, lapsed.Role)!;
        Tell(unit, call, lapsed.Member, new("application.news.lapsed", CallFacts.Name(call), CallFacts.Name(role)), ApplicationButtons.Again(call, role));
        if (role.KindIn(call) is not CallKind.Extras) TellOwners(unit, call, new("application.news.not_taken", ApplicationWords.Name(lapsed), CallFacts.Name(call), CallFacts.Name(role)));
    }

    /// <summary>A seat is free, and nobody waits for it: those who asked to hear of that hear it once.</summary>
    public void TellWatchers(WriteUnit unit, Call call, CallRole role)
    {
        foreach (var member in SeatWatchStore.Of(unit, call, role.Role).Where(member => !Apart.FromOwners(unit, call, member)))
        {
            SeatWatchStore.Drop(unit, call, role.Role, member);
            Tell(unit, call, member, new("application.news.seat_free", CallFacts.Name(call), CallFacts.Name(role)), ApplicationButtons.Again(call, role));
        }
    }

    private void Tell(WriteUnit unit, Call call, MemberId member, Text text, Instant due, params Button[] buttons)
    {
        var way = reach.Of(unit, member, CallNews.Kind, due);
        var useful = Instant.Max(way.DueAt + Outbox.CardHorizon, call.LastDay ?? unit.Now);
        outbox.Tell(unit, call.Guild, member, text, way.DueAt, useful, way.ByMessage, buttons);
    }
}
