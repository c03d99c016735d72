using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>Who asked whom, and what they answered.</summary>
internal static class ContactStore
{
    /// <summary>Null where the server has none of that number.</summary>
    public static Contact? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Row>(
        "SELECT guild_id, number, from_member_id, to_member_id, call_number, slug, words, state, asked_at FROM contacts WHERE guild_id = @guild AND number = @number",
        new { guild, number })?.Read();

    /// <summary>The one that waits for an answer; null where there is none.</summary>
    public static Contact? Open(IReadUnit unit, GuildId guild, MemberId from, MemberId to) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, from_member_id, to_member_id, call_number, slug, words, state, asked_at
        FROM contacts
        WHERE guild_id = @guild AND from_member_id = @from AND to_member_id = @to AND state = 'asked'
        """,
        new { guild, from, to })?.Read();

    /// <summary>What waits for the person's answer in a server, the oldest first.</summary>
    public static IReadOnlyList<Contact> Waiting(IReadUnit unit, GuildId guild, MemberId to, Instant since, long atMost) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, from_member_id, to_member_id, call_number, slug, words, state, asked_at
            FROM contacts
            WHERE to_member_id = @to AND asked_at > @since AND guild_id = @guild AND state = 'asked'
            ORDER BY asked_at
            LIMIT @atMost
            """,
            new { guild, to, since, atMost }).Select(row => row.Read()),
    ];

    /// <summary>When they last asked this person here; null for never.</summary>
    public static Instant? LastAsked(IReadUnit unit, GuildId guild, MemberId from, MemberId to, Instant since) => unit.QueryFirstOrNull<Instant?>(
        """
        SELECT asked_at FROM contacts
        WHERE from_member_id = @from AND asked_at > @since AND to_member_id = @to AND guild_id = @guild
        ORDER BY asked_at DESC
        LIMIT 1
        """,
        new { guild, from, to, since });

    public static void Add(WriteUnit unit, Contact contact) => unit.Execute(
        """
        INSERT INTO contacts (guild_id, number, from_member_id, to_member_id, call_number, slug, words, state, asked_at)
        VALUES (@guild, @number, @from, @to, @call, @slug, @words, 'asked', @askedAt)
        """,
        new { guild = contact.Guild, number = contact.Number, from = contact.From, to = contact.To, call = contact.Call, slug = contact.Slug, words = contact.Words, askedAt = contact.AskedAt });

    /// <summary>False where it was answered already.</summary>
    public static bool Answer(WriteUnit unit, Contact contact, ContactState state) => unit.Execute(
        "UPDATE contacts SET state = @state, answered_at = @now WHERE guild_id = @guild AND number = @number AND state = 'asked'",
        new { guild = contact.Guild, number = contact.Number, state = state.ToString().ToLowerInvariant(), now = unit.Now }) > 0;

    private sealed record Row(GuildId guild_id, long number, MemberId from_member_id, MemberId to_member_id, long? call_number, string slug, string words, string state, Instant asked_at)
    {
        public Contact Read() => new(guild_id, number, from_member_id, to_member_id, slug, words, Enum.Parse<ContactState>(state, ignoreCase: true), asked_at) { Call = call_number };
    }
}
