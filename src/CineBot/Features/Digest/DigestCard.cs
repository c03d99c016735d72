using System.Globalization;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Digest;

/// <summary>Draws the public card of a digest, and asks those in who chose to hear of it by private message.</summary>
internal sealed class DigestCard(DigestDesk desk, IReach reach, IServers servers) : ICardSource, IReminderSource
{
    public const string CardKind = "digest";

    public static readonly MessageKind Letter = new("digest");

    // A few minutes are nobody's outage.
    private static readonly Duration Punctual = Duration.FromMinutes(10);

    public string Kind => CardKind;

    public bool ComesBack => false;

    public Card? Draw(IReadUnit unit, CardRef card) =>
        DigestStore.FindSent(unit, card) is { } sent && desk.Compose(unit, sent) is { } digest
            ? Draw(digest, sent, new Buttons(new Button("digest.button.ask", "digest.ask")))
            : null;

    /// <summary>The whole of it as a card.</summary>
    public static Card Draw(Digest digest, SentDigest sent, params Block[] under) => new(
    [
        new Heading("digest.heading"),
        .. sent.To - sent.DueAt > Punctual ? [new Note(new("digest.late", sent.DueAt))] : Array.Empty<Block>(),
        .. digest.Blocks,
        .. under,
    ]);

    public MemberId? Keeper(IReadUnit unit, CardRef card) => DigestStore.Find(unit, card.Guild).SetBy;

    public Text Unposted(WriteUnit unit, CardRef card, string reason)
    {
        if (DigestStore.FindSent(unit, card) is { } sent) DigestStore.GiveBack(unit, sent);
        return new($"digest.unposted.{(reason is "tag_missing" ? "refused" : reason)}", new CommandName("settings"));
    }

    public Text Name(IReadUnit unit, CardRef card) => "digest.heading";

    /// <exception cref="DeliveryFailure">Discord has not told of the server.</exception>
    public Reminding? Draw(IReadUnit unit, Reminder reminder) =>
        Words(unit, reminder) is { } words ? new(words) { Buttons = Steps(reminder.About) } : null;

    /// <summary>It waits for the person, as what was to come by private message does.</summary>
    public Missed? Missed(IReadUnit unit, Reminder reminder) =>
        servers.Find(reminder.About.Guild) is not null && Words(unit, reminder) is { } words ? new(reminder.Member!.Value, words) { Buttons = Steps(reminder.About) } : null;

    private Text? Words(IReadUnit unit, Reminder reminder)
    {
        if (reminder.Member is not { } member || !ReaderStore.Has(unit, reminder.About.Guild, member)) return null;
        if (!reach.Of(unit, member, Letter, reminder.DueAt).ByMessage) return null;
        if (DigestStore.FindSent(unit, reminder.About) is not { } sent || desk.Compose(unit, sent, member) is not { } digest) return null;
        return servers.Find(reminder.About.Guild) is { } server ? new("digest.letter", server.Name, digest.Summary) : new("digest.letter_somewhere", digest.Summary);
    }

    private static Button[] Steps(CardRef about) =>
    [
        new("digest.button.read", "digest.read", about.Number.ToString(CultureInfo.InvariantCulture)) { Look = ButtonLook.Main },
        new("digest.button.stop", "digest.stop"),
    ];
}
