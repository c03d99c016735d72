using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Somebody outside the server to whom a matter goes that too few here can judge; what they are reached by is a text, never an account.</summary>
internal sealed record OutsideContact(string Name, string Reach, string? Words);

/// <summary>The outside contact that a server designated.</summary>
internal static class ContactStore
{
    /// <summary>Null where none was designated.</summary>
    public static OutsideContact? Find(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<OutsideContact>(
        "SELECT outside_name AS Name, outside_reach AS Reach, outside_words AS Words FROM settings WHERE guild_id = @guild AND outside_name IS NOT NULL",
        new { guild });

    /// <summary>Null takes it away.</summary>
    public static void Set(WriteUnit unit, GuildId guild, OutsideContact? contact) => unit.Execute(
        """
        INSERT INTO settings (guild_id, outside_name, outside_reach, outside_words)
        VALUES (@guild, @name, @reach, @words)
        ON CONFLICT (guild_id) DO UPDATE SET outside_name = excluded.outside_name, outside_reach = excluded.outside_reach, outside_words = excluded.outside_words
        """,
        new { guild, name = contact?.Name, reach = contact?.Reach, words = contact?.Words });
}
