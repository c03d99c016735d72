using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Discord.Servers;
using CineBot.Discord.Writing;
using CineBot.Interactions.Outgoing;

namespace CineBot.Discord;

/// <summary>Keeps events in Discord's own list; the marker is the end of what is said of them.</summary>
internal sealed class EventBoard(DiscordRest rest, Wording wording, ServerBook servers, DeliveryFaults faults) : IEventBoard
{
    private const int LongestName = 100, LongestWords = 1000, LongestPlace = 100;
    private const int Voice = 2, Stage = 13;

    public Task<long> CreateAsync(GuildId guild, ListedEvent listed, CancellationToken cancellation) =>
        faults.TellAsync(async () => (await rest.Events.CreateAsync(guild, Body(guild, listed), cancellation)).Id);

    public Task EditAsync(GuildId guild, long number, ListedEvent listed, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Events.EditAsync(guild, number, Body(guild, listed), cancellation));

    public Task MarkAsync(GuildId guild, long number, EventMark mark, CancellationToken cancellation) => faults.TellAsync(() => mark switch
    {
        EventMark.Begun => rest.Events.BeginAsync(guild, number, cancellation),
        EventMark.Over => rest.Events.EndAsync(guild, number, cancellation),
        _ => rest.Events.CancelAsync(guild, number, cancellation),
    });

    public Task<long?> FindAsync(GuildId guild, string marker, CancellationToken cancellation) => faults.TellAsync(async () =>
        (await rest.Events.AllAsync(guild, cancellation))
            .FirstOrDefault(listed => listed.CreatorId == servers.Self && listed.Description?.EndsWith(marker, StringComparison.Ordinal) == true)?.Id);

    /// <exception cref="DeliveryFailure">Discord has not told of the server yet: what kind of channel it is, is not known.</exception>
    private EventBody Body(GuildId guild, ListedEvent listed)
    {
        if (listed.Channel is not null && servers.Known(guild) is null) throw new DeliveryFailure(DeliveryFault.Unavailable);
        var footer = wording.Plain(listed.Footer, listed.Language);
        var room = LongestWords - footer.Length - 2;
        var words = listed.Words is { } said ? Cut.Plain(wording.Plain(said, listed.Language), room) + "\n\n" : "";
        var kind = listed.Channel is { } channel ? servers.Known(guild)?.Channels.GetValueOrDefault(channel)?.Type : null;
        return new(Cut.Plain(wording.Plain(listed.Name, listed.Language), LongestName), listed.StartsAt.ToDateTimeOffset(), listed.EndsAt.ToDateTimeOffset())
        {
            Description = $"{words}{footer}",
            Channel = kind is Voice or Stage ? listed.Channel : null,
            IsStage = kind is Stage,
            Place = Cut.Plain(wording.Plain(listed.Place, listed.Language), LongestPlace),
        };
    }
}
