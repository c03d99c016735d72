using CineBot.Interactions;

namespace CineBot.Features.WatchParties;

/// <summary>Finds where people mean to meet, and offers the server's voice and stage channels while they type.</summary>
internal sealed class PlaceReader(IServers servers)
{
    private const int MostOffered = 20;

    public Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        var typed = request.Words("where") ?? "";
        var offered = Channels(request).Where(channel => channel.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)).Take(MostOffered)
            .Select(channel => new Choice(new Text("party.offer.channel", channel.Name), PartyPlace.Choice(channel.Channel)));
        return Task.FromResult(Reply.Offer(typed.Length is 0 or > 80 ? offered : [.. offered, new(new Text("party.offer.elsewhere", typed), typed)]));
    }

    /// <summary>Null where nothing was said.</summary>
    /// <exception cref="Refusal">The channel is none of this server's, or the link is not safe.</exception>
    public PartyPlace? Read(Request request)
    {
        if (request.Words("where") is not { } typed) return null;
        if (Channels(request).FirstOrDefault(channel => string.Equals(channel.Name, typed.TrimStart('#'), StringComparison.OrdinalIgnoreCase)) is { } named) return PartyPlace.In(named.Channel);
        var place = PartyPlace.Parse(typed);
        if (place.Channel is { } chosen && Channels(request).All(channel => channel.Channel != chosen)) throw new Refusal("party.no_such_channel");
        if (place.Kind == PartyPlace.AtPlace && typed.Contains("://", StringComparison.Ordinal)) throw new Refusal("party.link_unsafe", typed);
        return place;
    }

    /// <summary>The place as its own words in a form; a channel by its name, so that people know it again.</summary>
    public string? Shown(GuildId guild, PartyPlace? place) => place?.Channel is { } channel
        ? servers.Find(guild)?.Channels.FirstOrDefault(known => known.Channel == channel)?.Name ?? place.Typed
        : place?.Words;

    private IEnumerable<ChannelView> Channels(Request request) =>
        servers.Find(request.InGuild)?.Channels.Where(channel => channel.Kind is PickerKind.VoiceChannels) ?? [];
}
