using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>Two recommendations of one server that turned out to be of one film.</summary>
internal static class JoiningStore
{
    /// <summary>Voices, reactions and news of the one are the other's; what a person has in both, they have once.</summary>
    public static void Move(WriteUnit unit, Recommendation stays, Recommendation goes)
    {
        var both = new { guild = stays.Guild, stays = stays.Number, goes = goes.Number };
        unit.Execute(
            """
            UPDATE voices
            SET number = @stays
            WHERE guild_id = @guild AND number = @goes
                AND NOT EXISTS (SELECT 1 FROM voices AS own WHERE own.guild_id = @guild AND own.number = @stays AND own.member_id = voices.member_id)
            """,
            both);
        unit.Execute("DELETE FROM voices WHERE guild_id = @guild AND number = @goes", both);
        unit.Execute(
            """
            UPDATE reactions
            SET number = @stays
            WHERE guild_id = @guild AND number = @goes
                AND NOT EXISTS (SELECT 1 FROM reactions AS own WHERE own.guild_id = @guild AND own.number = @stays AND own.kind = reactions.kind AND own.member_id = reactions.member_id)
            """,
            both);
        unit.Execute("DELETE FROM reactions WHERE guild_id = @guild AND number = @goes", both);
        // Who has seen a film does not wait for it any more.
        unit.Execute(
            """
            DELETE FROM reactions
            WHERE guild_id = @guild AND number = @stays AND kind = 'wish'
                AND EXISTS (SELECT 1 FROM reactions AS own WHERE own.guild_id = @guild AND own.number = @stays AND own.kind = 'seen' AND own.member_id = reactions.member_id)
            """,
            both);
        MoveNews(unit, both);
        unit.Execute(
            """
            UPDATE recommendations
            SET last_voice_at = (SELECT MAX(other.last_voice_at) FROM recommendations AS other WHERE other.guild_id = @guild AND other.number IN (@stays, @goes))
            WHERE guild_id = @guild AND number = @stays
            """,
            both);
    }

    private static void MoveNews(WriteUnit unit, object both)
    {
        unit.Execute(
            """
            UPDATE good_news
            SET number = @stays
            WHERE guild_id = @guild AND number = @goes
                AND NOT EXISTS (
                    SELECT 1
                    FROM good_news AS own
                    WHERE own.guild_id = @guild AND own.number = @stays AND own.kind = good_news.kind
                        AND own.from_member_id = good_news.from_member_id AND own.member_id = good_news.member_id)
            """,
            both);
        unit.Execute("DELETE FROM good_news WHERE guild_id = @guild AND number = @goes", both);
    }
}
