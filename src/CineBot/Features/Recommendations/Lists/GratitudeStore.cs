using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>
/// How many people saw a film thanks to somebody. One counts as such only if, under a card where that somebody has a voice and after they spoke,
/// one pressed « Vu », and either had pressed « Envie » there before, or thanks there too. Having seen it is not enough: one may have seen it
/// years ago. Each counts once, oneself never, and nobody is named.
/// </summary>
internal static class GratitudeStore
{
    /// <summary>People, whichever of the person's films in this server they saw.</summary>
    public static long Count(IReadUnit unit, GuildId guild, MemberId member) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(DISTINCT viewing.member_id)
        FROM voices
            JOIN reactions AS viewing ON viewing.guild_id = voices.guild_id AND viewing.number = voices.number AND viewing.kind = 'seen'
        WHERE voices.member_id = @member AND voices.guild_id = @guild
            AND viewing.member_id <> voices.member_id AND viewing.set_at >= voices.spoken_at
            AND (viewing.wished_at >= voices.spoken_at
                OR EXISTS (
                    SELECT 1 FROM reactions AS thanks
                    WHERE thanks.guild_id = viewing.guild_id AND thanks.number = viewing.number AND thanks.kind = 'thanks'
                        AND thanks.member_id = viewing.member_id AND thanks.set_at >= voices.spoken_at))
        """,
        new { guild, member })!.Value;

    /// <summary>Whether this one saw the film of the card thanks to that one.</summary>
    public static bool Saw(IReadUnit unit, Recommendation recommendation, MemberId member, MemberId viewer) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM voices
            JOIN reactions AS viewing ON viewing.guild_id = voices.guild_id AND viewing.number = voices.number AND viewing.kind = 'seen'
        WHERE voices.guild_id = @guild AND voices.number = @number AND voices.member_id = @member
            AND viewing.member_id = @viewer AND @viewer <> @member AND viewing.set_at >= voices.spoken_at
            AND (viewing.wished_at >= voices.spoken_at
                OR EXISTS (
                    SELECT 1 FROM reactions AS thanks
                    WHERE thanks.guild_id = viewing.guild_id AND thanks.number = viewing.number AND thanks.kind = 'thanks'
                        AND thanks.member_id = viewing.member_id AND thanks.set_at >= voices.spoken_at))
        """,
        new { guild = recommendation.Guild, number = recommendation.Number, member, viewer }) is not null;

    /// <summary>People who saw the film of one card.</summary>
    public static long Count(IReadUnit unit, GuildId guild, long number, MemberId member) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*)
        FROM voices
            JOIN reactions AS viewing ON viewing.guild_id = voices.guild_id AND viewing.number = voices.number AND viewing.kind = 'seen'
        WHERE voices.guild_id = @guild AND voices.number = @number AND voices.member_id = @member
            AND viewing.member_id <> voices.member_id AND viewing.set_at >= voices.spoken_at
            AND (viewing.wished_at >= voices.spoken_at
                OR EXISTS (
                    SELECT 1 FROM reactions AS thanks
                    WHERE thanks.guild_id = viewing.guild_id AND thanks.number = viewing.number AND thanks.kind = 'thanks'
                        AND thanks.member_id = viewing.member_id AND thanks.set_at >= voices.spoken_at))
        """,
        new { guild, number, member })!.Value;
}
