using System.Text.Json;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Forms;

/// <summary>Whose form, where, and which; a person has at most one draft of each.</summary>
internal sealed record DraftKey(MemberId Member, GuildId? Guild, string Form);

/// <summary>What people typed into forms that were refused, for 24 hours.</summary>
internal static class DraftStore
{
    private static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>Null where nothing is kept, or no longer.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Find(IReadUnit unit, DraftKey key, Instant now)
    {
        var values = unit.QueryFirstOrNull<string>(
            """
            SELECT "values"
            FROM form_drafts
            WHERE member_id = @member AND guild_id = @guild AND form = @form AND expires_at > @now
            """,
            Args(key, now));
        return values is null ? null : JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(values);
    }

    /// <summary>For a day; where the form can be sent only from <paramref name="goOnAt"/> on, for a day from then.</summary>
    public static int Keep(WriteUnit unit, DraftKey key, IReadOnlyDictionary<string, IReadOnlyList<string>> values, Instant? goOnAt = null)
    {
        unit.Execute("DELETE FROM form_drafts WHERE expires_at <= @now", new { now = unit.Now });
        return unit.Execute(
            """
            INSERT INTO form_drafts (member_id, guild_id, form, "values", expires_at)
            VALUES (@member, @guild, @form, @values, @expiresAt)
            ON CONFLICT (member_id, guild_id, form) DO UPDATE SET "values" = excluded."values", expires_at = excluded.expires_at
            """,
            new { member = key.Member, guild = Where(key), form = key.Form, values = JsonSerializer.Serialize(values), expiresAt = (goOnAt ?? unit.Now) + Kept });
    }

    /// <summary>Whether anything is kept of that form.</summary>
    public static bool Any(IReadUnit unit, DraftKey key) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM form_drafts WHERE member_id = @member AND guild_id = @guild AND form = @form",
        new { member = key.Member, guild = Where(key), form = key.Form }) is not null;

    /// <summary>Drops what is kept of that form; the same form with other ids is another one.</summary>
    public static int Forget(WriteUnit unit, DraftKey key) => unit.Execute(
        "DELETE FROM form_drafts WHERE member_id = @member AND guild_id = @guild AND form = @form",
        new { member = key.Member, guild = Where(key), form = key.Form });

    private static object Args(DraftKey key, Instant now) => new { member = key.Member, guild = Where(key), form = key.Form, now };

    // A private conversation has no server; zero is no snowflake.
    private static GuildId Where(DraftKey key) => key.Guild ?? new GuildId(0);
}
