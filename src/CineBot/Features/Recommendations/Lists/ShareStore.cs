using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>What a person lets one server know of their lists; nothing until they say so.</summary>
internal sealed record Sharing(bool Wishes, bool Seen);

/// <summary>Who shares which lists with which server.</summary>
internal static class ShareStore
{
    public static Sharing Find(IReadUnit unit, MemberId member, GuildId guild)
    {
        var stored = unit.QueryFirstOrNull<Stored>("SELECT wishes, seen FROM shares WHERE member_id = @member AND guild_id = @guild", new { member, guild });
        return new(stored?.wishes == 1, stored?.seen == 1);
    }

    public static void Set(WriteUnit unit, MemberId member, GuildId guild, Sharing sharing) => unit.Execute(
        """
        INSERT INTO shares (member_id, guild_id, wishes, seen) VALUES (@member, @guild, @wishes, @seen)
        ON CONFLICT (member_id, guild_id) DO UPDATE SET wishes = excluded.wishes, seen = excluded.seen
        """,
        new { member, guild, wishes = sharing.Wishes ? 1L : 0L, seen = sharing.Seen ? 1L : 0L });

    private sealed record Stored(long wishes, long seen);
}
