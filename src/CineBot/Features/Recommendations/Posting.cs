using CineBot.Features.Films;
using CineBot.Features.Films.Sources;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>Where the card of a new recommendation goes, and why not where moderators wanted it.</summary>
internal sealed record PostingPlace(ChannelId Channel, Text? Obstacle);

/// <summary>Posts cards in the channel that moderators chose, else in the one where people recommend.</summary>
internal sealed class Posting(Outbox outbox, IToldDigests digests, ChannelChoice channels, OutsideFilms outside)
{
    /// <summary>Sees to the poster before the card is posted, where the operator's source answers in time; else the card gets it later.</summary>
    public Task PrepareAsync(Request request, NamedFilm film, CancellationToken cancellation) => outside.LearnAsync(film, request.At - SheetLife.Renewal, cancellation);

    /// <exception cref="Refusal">The bot may not write in the one, nor here.</exception>
    public PostingPlace Find(IReadUnit unit, Request request)
    {
        var chosen = channels.Find(unit, request.InGuild, ChannelPurpose.Recommendations);
        if (chosen.Channel is { } channel) return new(channel, null);
        PostingRules.Check(request);
        return new(request.Channel, chosen.Obstacle);
    }

    /// <summary>Shows the card where it stands already, else there, and says it anew where it was told; true when it is about to be posted there.</summary>
    public bool Show(WriteUnit unit, Recommendation recommendation, PostingPlace place)
    {
        digests.Retell(unit, recommendation.Guild, recommendation.PostedAt);
        return outbox.Show(unit, RecommendationCard.RefTo(recommendation), place.Channel);
    }

    /// <summary>Where people find the card; null where it stands nowhere, or in a channel that is not known to be there still.</summary>
    public ChannelId? Whereabouts(IReadUnit unit, Recommendation recommendation)
    {
        var card = RecommendationCard.RefTo(recommendation);
        var channel = CardBook.Find(unit, card)?.Channel ?? (OutboxStore.IsPosting(unit, card) ? recommendation.Channel : null);
        return channel is { } found && channels.Stands(recommendation.Guild, found) ? found : null;
    }

    /// <summary>What the author is told of a card that is new.</summary>
    public static Reply Tell(Request request, PostingPlace place, Title film)
    {
        var reply = Reply.Say(place.Channel == request.Channel ? new("recommendation.posted", film) : new Text("recommendation.posted_in", film, place.Channel));
        return place.Obstacle is { } obstacle ? reply with { Card = new(new Note(obstacle)) } : reply;
    }
}
