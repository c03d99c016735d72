namespace CineBot.Interactions.Outgoing;

/// <summary>A public card by what it shows: row <paramref name="Number"/> of kind <paramref name="Kind"/> in a server.</summary>
internal sealed record CardRef(GuildId Guild, string Kind, long Number);

/// <summary>What one person wrote on a card that the bot posted.</summary>
internal sealed record OwnWords(MemberId Author, string Words)
{
    /// <summary>Null where there is no author, or not a word.</summary>
    public static OwnWords? Of(MemberId? author, params string?[] words) =>
        author is { } known && string.Join("\n", words.Where(line => !string.IsNullOrWhiteSpace(line))) is { Length: > 0 } said ? new(known, said) : null;
}

/// <summary>Draws the public cards of one kind from what is stored now; the outbox asks it at each sending, so a card is never older than its row.</summary>
internal interface ICardSource
{
    string Kind { get; }

    /// <summary>Null when there is nothing to show any more: a card not yet posted is not posted, a posted one is removed.</summary>
    Card? Draw(Storage.IReadUnit unit, CardRef card);

    /// <summary>Who keeps it, and is told privately when it cannot be posted; null where nobody does.</summary>
    MemberId? Keeper(Storage.IReadUnit unit, CardRef card);

    /// <summary>It could not be posted, and will not be: what its keeper is told; <paramref name="reason"/> is one of <c>late</c>, <c>channel_gone</c>, <c>forbidden</c>, <c>blocked</c>, <c>tag_missing</c>, <c>refused</c>.</summary>
    Text Unposted(Storage.WriteUnit unit, CardRef card, string reason) => new($"outbox.not_sent.{reason}", Name(unit, card));

    /// <summary>The name of its post in a forum, or of its thread.</summary>
    Text Name(Storage.IReadUnit unit, CardRef card);

    /// <summary>What its post is sorted by where a forum has such a tag, the most telling first: each text lists the names that such a tag may have, by commas, the best first.</summary>
    IReadOnlyList<Text> Tags(Storage.IReadUnit unit, CardRef card) => [];

    /// <summary>Whether it is posted again where somebody deleted its message, once; what is sent once is not.</summary>
    bool ComesBack => true;

    /// <summary>What somebody says on it in words of their own; null where nobody does, or several do.</summary>
    OwnWords? WordsOn(Storage.IReadUnit unit, CardRef card) => null;

    /// <summary>All is said and done: its post or thread is put to rest, and nothing in it is taken away.</summary>
    bool IsOver(Storage.IReadUnit unit, CardRef card) => false;
}
