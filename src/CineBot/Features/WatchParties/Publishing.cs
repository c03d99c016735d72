using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Announces a draft: its card is posted, once, and from then on everybody may answer.</summary>
internal sealed class Publishing(PartyDesk desk, PartyPosting posting, Outbox outbox)
{
    /// <exception cref="Refusal">It lacks a film or a date, or its hour has passed.</exception>
    public Reply Publish(WriteUnit unit, Request request, Party draft)
    {
        var published = draft.After(PartyAction.Publish) with { PublishedAt = unit.Now };
        var correct = new Button("party.button.correct", "party.correct", $"d:{draft.Number}");
        if (draft is not { Film: { } film, Time: { } time }) throw new Refusal(new Text("party.incomplete"), correct);
        if (time.At <= unit.Now) throw new Refusal(new Text("party.past", DateWords.InZone(draft)), correct);
        var spot = posting.Find(unit, request);
        Announce(unit, published with { Channel = spot.Channel }, PartyAction.Publish);
        var said = Reply.Say(spot.Channel == request.Channel ? new("party.published", film.Title) : new Text("party.published_in", film.Title, spot.Channel));
        return (spot.Obstacle is { } obstacle ? said with { Card = new(new Note(obstacle)) } : said).With(new Button("party.button.manage", "party.show", PartyCard.Id(draft)));
    }

    /// <summary>The card is shown where it stands, or posted anew where the host is now.</summary>
    public Reply Repost(WriteUnit unit, Request request, Party party)
    {
        PartyStates.After(party.State, PartyAction.Answer);
        var spot = posting.Find(unit, request);
        desk.Save(unit, party with { Channel = spot.Channel }, PartyAction.Describe);
        outbox.Show(unit, PartyCard.RefTo(party), spot.Channel);
        return Reply.Say("party.reposted", spot.Channel);
    }

    /// <summary>Keeps what is announced now, and posts its card in its channel.</summary>
    public void Announce(WriteUnit unit, Party published, PartyAction action)
    {
        desk.Save(unit, published, action);
        outbox.Post(unit, PartyCard.RefTo(published), published.Channel);
    }
}
