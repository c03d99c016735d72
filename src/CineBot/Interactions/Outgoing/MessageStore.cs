using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>A message that waits for a person.</summary>
internal sealed record WaitingMessage(long Number, GuildId Guild, Text Text, IReadOnlyList<Button> Buttons, Instant CreatedAt)
{
    /// <summary>Somebody waits for this person to have read it.</summary>
    public Followed? Followed { get; init; }
}

/// <summary>What waits for people because it could not, or should not, be sent by private message.</summary>
internal static class MessageStore
{
    public static void Keep(WriteUnit unit, GuildId guild, MemberId member, Text text, IReadOnlyList<Button>? buttons = null, Followed? followed = null) => unit.Execute(
        """
        INSERT INTO messages (member_id, number, guild_id, text, created_at)
        VALUES (@member, (SELECT COALESCE(MAX(number), 0) + 1 FROM messages WHERE member_id = @member), @guild, @text, @now)
        """,
        new { member, guild, text = TextJson.Write(text, buttons ?? [], followed), now = unit.Now });

    /// <summary>The oldest first.</summary>
    public static IReadOnlyList<WaitingMessage> Waiting(IReadUnit unit, MemberId member, int atMost) =>
    [
        .. unit.Query<Stored>(
            "SELECT number, guild_id, text, created_at FROM messages WHERE member_id = @member ORDER BY number LIMIT @atMost",
            new { member, atMost }).Select(row => new WaitingMessage(row.number, row.guild_id, TextJson.Read(row.text), TextJson.ReadButtons(row.text), row.created_at) { Followed = TextJson.ReadFollowed(row.text, row.guild_id) }),
    ];

    public static long Count(IReadUnit unit, MemberId member) =>
        unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM messages WHERE member_id = @member", new { member }) ?? 0;

    /// <summary>Whether a text of this key waits for the person, about this server.</summary>
    public static bool Waits(IReadUnit unit, GuildId guild, MemberId member, string key) =>
        unit.Query<string>("SELECT text FROM messages WHERE member_id = @member AND guild_id = @guild", new { member, guild }).Any(text => TextJson.Read(text).Key == key);

    /// <summary>Whether the bot told the person something about this server lately, or something waits for them.</summary>
    public static bool WasTold(IReadUnit unit, GuildId guild, MemberId member) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM outbox WHERE member_id = @member AND guild_id = @guild AND action = 'notice'
        UNION ALL
        SELECT 1 FROM messages WHERE member_id = @member AND guild_id = @guild
        LIMIT 1
        """,
        new { guild, member }) is not null;

    /// <summary>Takes the messages up to a number away: the person has read them.</summary>
    public static int Read(WriteUnit unit, MemberId member, long upTo) =>
        unit.Execute("DELETE FROM messages WHERE member_id = @member AND number <= @upTo", new { member, upTo });

    /// <summary>What waits for a person about one thing that is followed, the oldest first.</summary>
    public static IReadOnlyList<Followed> Waiting(IReadUnit unit, MemberId member, CardRef about) =>
    [
        .. unit.Query<Stored>("SELECT number, guild_id, text, created_at FROM messages WHERE member_id = @member AND guild_id = @guild ORDER BY number", new { member, guild = about.Guild })
            .Select(row => TextJson.ReadFollowed(row.text, row.guild_id)).OfType<Followed>().Where(followed => followed.About == about),
    ];

    /// <summary>Takes away what waits for a person about one thing that is followed, read or not.</summary>
    public static void Forget(WriteUnit unit, MemberId member, CardRef about)
    {
        foreach (var row in unit.Query<Stored>("SELECT number, guild_id, text, created_at FROM messages WHERE member_id = @member AND guild_id = @guild", new { member, guild = about.Guild }))
            if (TextJson.ReadFollowed(row.text, row.guild_id)?.About == about) unit.Execute("DELETE FROM messages WHERE member_id = @member AND number = @number", new { member, row.number });
    }

    /// <summary>Takes away what waits for anybody in a server and leads on by one of these codes.</summary>
    public static void Forget(WriteUnit unit, GuildId guild, IReadOnlySet<string> codes)
    {
        foreach (var row in unit.Query<Owned>("SELECT member_id, number, text FROM messages WHERE guild_id = @guild", new { guild }))
            if (TextJson.LeadsBy(row.text, codes)) unit.Execute("DELETE FROM messages WHERE member_id = @member AND number = @number", new { member = row.member_id, row.number });
    }

    private sealed record Owned(MemberId member_id, long number, string text);

    private sealed record Stored(long number, GuildId guild_id, string text, Instant created_at);
}
