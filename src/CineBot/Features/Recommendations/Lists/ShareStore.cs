using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>What a person lets one server know of their lists; nothing until they say so.</summary>
internal sealed record Sharing(bool Wishes, bool Seen, bool Tastes);

/// <summary>Who shares which lists with which server.</summary>
internal static class ShareStore
{
    public static Sharing Find(IReadUnit unit, MemberId member, GuildId guild)
    {
        var stored = unit.QueryFirstOrNull<Stored>("SELECT wishes, seen, tastes FROM shares WHERE member_id = @member AND guild_id = @guild", new { member, guild });
        return new(stored?.wishes == 1, stored?.seen == 1, stored?.tastes == 1);
    }

    public static void Set(WriteUnit unit, MemberId member, GuildId guild, Sharing sharing) => unit.Execute(
        """
        INSERT INTO shares (member_id, guild_id, wishes, seen, tastes) VALUES (@member, @guild, @wishes, @seen, @tastes)
        ON CONFLICT (member_id, guild_id) DO UPDATE SET wishes = excluded.wishes, seen = excluded.seen, tastes = excluded.tastes
        """,
        new { member, guild, wishes = sharing.Wishes ? 1L : 0L, seen = sharing.Seen ? 1L : 0L, tastes = sharing.Tastes ? 1L : 0L });

    private sealed record Stored(long wishes, long seen, long tastes);
}
