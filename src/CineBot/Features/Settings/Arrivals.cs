using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>
/// Greets a server once, where it lets the bot write, and lets go of one that it was removed from.
/// </summary>
internal sealed class Arrivals(Database database, Outbox outbox) : IServerEvents, ICardSource
{
    private const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages;

    public string Kind => "welcome";

    public async Task SeenAsync(ServerView server, CancellationToken cancellation)
    {
        if (await database.ReadAsync(unit => SettingsStore.IsKnown(unit, server.Guild), cancellation)) return;
        await database.WriteAsync(
            unit =>
            {
                if (SettingsStore.Arrive(unit, server.Guild) && Door(server) is { } channel) outbox.Post(unit, new(server.Guild, Kind, 1), channel);
                return true;
            },
            cancellation);
    }

    /// <summary>Nothing is purged yet: a server that invites the bot again within 30 days finds everything as it was.</summary>
    public Task LeftAsync(GuildId guild, CancellationToken cancellation) => database.WriteAsync(unit => SettingsStore.Leave(unit, guild), cancellation);

    public async Task ListedAsync(ServerList servers, CancellationToken cancellation)
    {
        var known = await database.ReadAsync(SettingsStore.Present, cancellation);
        foreach (var guild in known.Where(servers.Lacks)) await LeftAsync(guild, cancellation);
    }

    public Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation) =>
        database.WriteAsync(unit => CardBook.ChannelGone(unit, guild, channel), cancellation);

    public Card? Draw(IReadUnit unit, CardRef card) => new(
        new Heading("welcome.title"),
        new Line(new("welcome.body", new CommandName("recommend"))),
        new Buttons(
            new Button("welcome.recommend", "recommendation.start") { Look = ButtonLook.Main },
            new Button("welcome.party", "party.start"),
            new Button("welcome.help", "help.show")));

    public MemberId? Keeper(IReadUnit unit, CardRef card) => null;

    public Text Name(IReadUnit unit, CardRef card) => "welcome.title";

    // Where the server itself greets people; silence where the bot may not write there.
    private static ChannelId? Door(ServerView server) =>
        server.Channels.FirstOrDefault(channel => channel.Channel == server.SystemChannel && channel.BotPermissions.HasFlag(Needed))?.Channel;
}
