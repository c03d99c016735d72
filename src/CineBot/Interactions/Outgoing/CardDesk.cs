using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>Draws public cards, in their server's language, from what is stored now.</summary>
internal sealed class CardDesk(Database database, IEnumerable<ICardSource> sources, ILanguages languages)
{
    private readonly Dictionary<string, ICardSource> _sources = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    /// <summary>Null where there is nothing to show any more.</summary>
    public async Task<OutgoingMessage?> DrawAsync(CardRef card, int marker, CancellationToken cancellation) =>
        await database.ReadAsync(unit => _sources[card.Kind].Draw(unit, card), cancellation) is { } drawn
            ? new(drawn, await LanguageAsync(card.Guild, cancellation), marker)
            : null;

    /// <summary>The name of the card's forum post.</summary>
    public async Task<NamedThread> NameAsync(CardRef card, CancellationToken cancellation) => new(
        await database.ReadAsync(unit => _sources[card.Kind].Name(unit, card), cancellation),
        await LanguageAsync(card.Guild, cancellation));

    /// <summary>What the card's post is sorted by.</summary>
    public Task<IReadOnlyList<Text>> TagsAsync(CardRef card, CancellationToken cancellation) => database.ReadAsync(unit => _sources[card.Kind].Tags(unit, card), cancellation);

    public bool ComesBack(CardRef card) => _sources[card.Kind].ComesBack;

    /// <summary>Whether its post or thread is to be put to rest.</summary>
    public Task<bool> IsOverAsync(CardRef card, CancellationToken cancellation) => database.ReadAsync(unit => _sources[card.Kind].IsOver(unit, card), cancellation);

    public Task<CardPlace?> PlaceAsync(CardRef card, CancellationToken cancellation) =>
        database.ReadAsync(unit => CardBook.Find(unit, card), cancellation);

    public Task<bool> IsPostingAsync(CardRef card, CancellationToken cancellation) => database.ReadAsync(unit => OutboxStore.IsPosting(unit, card), cancellation);

    /// <summary>Where the card stands; null where it stands nowhere and is not about to.</summary>
    /// <exception cref="DeliveryFailure">It is still to be posted: what hangs on it waits.</exception>
    public async Task<CardPlace?> PostedAsync(CardRef card, CancellationToken cancellation)
    {
        var (place, isPosting) = await database.ReadAsync(unit => (CardBook.Find(unit, card), OutboxStore.IsPosting(unit, card)), cancellation);
        return place is null && isPosting ? throw new DeliveryFailure(DeliveryFault.Unavailable) : place;
    }

    /// <summary>The private conversation with a person, where one is known.</summary>
    public Task<ChannelId?> PrivateChannelAsync(MemberId member, CancellationToken cancellation) =>
        database.ReadAsync(unit => PrivateChannelStore.Find(unit, member), cancellation);

    public ValueTask<Language> LanguageAsync(GuildId guild, CancellationToken cancellation) => languages.OfServerAsync(guild, cancellation);
}
