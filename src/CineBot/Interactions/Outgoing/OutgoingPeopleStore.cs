using System.Globalization;
using System.Text.Json;
using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>The people in what waits to be said, read or finished: their own rows, and where others' rows name them.</summary>
internal static class OutgoingPeopleStore
{
    private const string Anybody = "%\"member\":%";

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> DraftsOf(IReadUnit unit, MemberId member) => With("values", Words, unit.QueryRows(
        """SELECT guild_id, form, "values", expires_at FROM form_drafts WHERE member_id = @member""",
        new { member }));

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> MessagesOf(IReadUnit unit, MemberId member) => With("text", TextJson.Read, unit.QueryRows(
        "SELECT guild_id, number, text, created_at FROM messages WHERE member_id = @member ORDER BY number",
        new { member }));

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> NoticesOf(IReadUnit unit, MemberId member) => With("text", TextJson.Read, unit.QueryRows(
        """
        SELECT guild_id, number, action, card_kind, card_number, channel_id, by_message, text, topic, urgency, state, fault, attempts, created_at, due_at, try_at,
            useful_until, lease_until, message_id
        FROM outbox
        WHERE member_id = @member
        """,
        new { member }));

    public static MemberId? NextWithDraft(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM form_drafts WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextWithMessage(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM messages WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextWithNotice(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM outbox WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>Those whom the words name that wait for others.</summary>
    public static IEnumerable<MemberId> Named(IReadUnit unit) =>
    [
        .. unit.Query<string>("SELECT text FROM messages WHERE member_id > 0 AND text LIKE @anybody", new { anybody = Anybody })
            .Concat(unit.Query<string>("SELECT text FROM outbox WHERE text IS NOT NULL AND text LIKE @anybody", new { anybody = Anybody }))
            .SelectMany(text => Naming.People(TextJson.Read(text))),
    ];

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM form_drafts WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM messages WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM outbox WHERE member_id = @member", new { member });
    }

    /// <summary>Others' messages say « somebody »; an answer that named the person is remembered as given, not how.</summary>
    public static void Unname(WriteUnit unit, MemberId member)
    {
        var named = string.Create(CultureInfo.InvariantCulture, $"%\"member\":{member.Value}}}%");
        foreach (var row in unit.Query<Message>("SELECT member_id, number, guild_id, text FROM messages WHERE member_id > 0 AND text LIKE @named", new { named }))
            unit.Execute("UPDATE messages SET text = @text WHERE member_id = @owner AND number = @number", new { owner = row.member_id, row.number, text = Without(row.text, row.guild_id, member) });
        foreach (var row in unit.Query<Notice>("SELECT guild_id, number, text FROM outbox WHERE text IS NOT NULL AND text LIKE @named", new { named }))
            unit.Execute("UPDATE outbox SET text = @text WHERE guild_id = @guild AND number = @number", new { guild = row.guild_id, row.number, text = Without(row.text, row.guild_id, member) });
        unit.Execute(
            "UPDATE interactions SET outcome = 'common.already_done' WHERE claimed_at > 0 AND ' ' || outcome || ' ' LIKE @outcome",
            new { outcome = $"% m{member} %" });
    }

    /// <summary>A form of somebody else's that is about the person goes; where it only picked them, the pick goes.</summary>
    public static void UnnameInDrafts(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM form_drafts WHERE expires_at > 0 AND form || '/' LIKE @about", new { about = $"%/{member}/%" });
        var picked = unit.Query<Draft>(
            """SELECT member_id, guild_id, form, "values" FROM form_drafts WHERE expires_at > 0 AND "values" LIKE @picked""",
            new { picked = $"%\"{member}\"%" });
        foreach (var row in picked)
            unit.Execute(
                """UPDATE form_drafts SET "values" = @values WHERE member_id = @owner AND guild_id = @guild AND form = @form""",
                new { owner = row.member_id, guild = row.guild_id, row.form, values = Without(Read(row.values), member.ToString()) });
    }

    private static string Without(string text, GuildId guild, MemberId member) => TextJson.Write(Naming.Without(TextJson.Read(text), member), TextJson.ReadButtons(text), TextJson.ReadFollowed(text, guild));

    private static string Without(Dictionary<string, IReadOnlyList<string>> values, string member) =>
        JsonSerializer.Serialize(values.ToDictionary(field => field.Key, field => field.Value.Where(value => value != member).ToList()));

    private static string[] Words(string values) => [.. Read(values).Values.SelectMany(words => words).Where(words => words.Length > 0)];

    private static Dictionary<string, IReadOnlyList<string>> Read(string values) => JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(values)!;

    private static IReadOnlyList<IReadOnlyDictionary<string, object?>> With(string column, Func<string, object> read, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows) =>
        [.. rows.Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Key == column && cell.Value is string text ? read(text) : cell.Value))];

    private sealed record Message(MemberId member_id, long number, GuildId guild_id, string text);

    private sealed record Notice(GuildId guild_id, long number, string text);

    private sealed record Draft(MemberId member_id, GuildId guild_id, string form, string values);
}
