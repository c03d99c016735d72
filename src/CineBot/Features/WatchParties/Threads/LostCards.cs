using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Threads;

/// <summary>
/// The channel of a party's card was deleted: the card goes where parties or greetings go in that server, and its host hears of it. A card that
/// somebody took away on purpose stays away.
/// </summary>
internal sealed class LostCards(Database database, Outbox outbox, ChannelChoice channels, PartyNews news) : IServerEvents
{
    public Task SeenAsync(ServerView server, CancellationToken cancellation) => Task.CompletedTask;

    public Task LeftAsync(GuildId guild, CancellationToken cancellation) => Task.CompletedTask;

    public Task ListedAsync(ServerList servers, CancellationToken cancellation) => Task.CompletedTask;

    public Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            CardBook.ChannelGone(unit, guild, channel);
            foreach (var party in LostCardStore.In(unit, guild, channel)) Recover(unit, party);
            return true;
        },
        cancellation);

    /// <summary>Whether the card stands somewhere, or is about to.</summary>
    public static bool Stands(IReadUnit unit, Party party) =>
        CardBook.Find(unit, PartyCard.RefTo(party)) is not null || OutboxStore.IsPosting(unit, PartyCard.RefTo(party));

    private void Recover(WriteUnit unit, Party party)
    {
        if (Stands(unit, party)) return;
        var elsewhere = channels.Open(unit, party.Guild, ChannelPurpose.Parties);
        if (elsewhere is { } channel)
        {
            PartyStore.Save(unit, party with { Channel = channel });
            outbox.Post(unit, PartyCard.RefTo(party), channel);
        }

        if (party.Host is not { } host) return;
        var text = elsewhere is { } there
            ? new Text("party.card_moved", party.Film!.Title, there)
            : new Text("party.card_lost", party.Film!.Title, new CommandName("settings"));
        news.Tell(unit, party, host, text, party.Time!.At);
    }
}
