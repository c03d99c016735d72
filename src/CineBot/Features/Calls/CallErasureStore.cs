using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>Takes one person out of the calls.</summary>
internal static class CallErasureStore
{
    /// <summary>The announced calls that name the person.</summary>
    public static IReadOnlyList<Place> PlacesOf(IReadUnit unit, MemberId member) => unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number FROM calls WHERE owner_member_id = @member AND published_at IS NOT NULL
        UNION
        SELECT guild_id AS Guild, number AS Number FROM calls WHERE co_owner_member_id = @member AND published_at IS NOT NULL
        UNION
        SELECT guild_id AS Guild, number AS Number FROM calls WHERE listener_member_id = @member AND published_at IS NOT NULL
        """,
        new { member });

    /// <summary>The roles in which the person has a seat.</summary>
    public static IReadOnlyList<Seated> SeatsOf(IReadUnit unit, MemberId member) => unit.Query<Seated>(
        """
        SELECT guild_id AS Guild, number AS Number, role AS Role FROM applications
        WHERE member_id = @member AND state IN ('offered', 'confirmed', 'reconfirmed', 'convened', 'present')
        """,
        new { member });

    /// <summary>Those that the person holds alone and others have read: they stay for who applied, and need somebody.</summary>
    public static IReadOnlyList<Place> HeldAlone(IReadUnit unit, MemberId member) => unit.Query<Place>(
        "SELECT guild_id AS Guild, number AS Number FROM calls WHERE owner_member_id = @member AND co_owner_member_id IS NULL AND published_at IS NOT NULL",
        new { member });

    /// <summary>What the person asked, answered and applied for goes, and what nobody else has read.</summary>
    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM applications WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM call_passes WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM call_questions WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM calls WHERE owner_member_id = @member AND co_owner_member_id IS NULL AND published_at IS NULL", new { member });
        unit.Execute("UPDATE calls SET listener_member_id = NULL WHERE listener_member_id = @member", new { member });
        unit.Execute("UPDATE calls SET co_owner_member_id = NULL WHERE co_owner_member_id = @member", new { member });
        // The project goes on with whoever held it with them; their own word does not.
        unit.Execute(
            "UPDATE calls SET owner_member_id = co_owner_member_id, co_owner_member_id = NULL, words = NULL WHERE owner_member_id = @member AND co_owner_member_id IS NOT NULL",
            new { member });
    }

    /// <summary>A call that is nobody's any more, without a word of who wrote it: how many, for what role of the list and when stays.</summary>
    public static void Unword(WriteUnit unit, GuildId guild, long number)
    {
        unit.Execute(
            """
            UPDATE calls
            SET owner_member_id = NULL, title = '', words = NULL, pitch = NULL, genre = NULL, amount = NULL, place_words = NULL, hours = NULL, image_rights = NULL,
                accessibility = NULL, bring = NULL, questions = NULL, hold_reason = NULL, cancel_reason = NULL
            WHERE guild_id = @guild AND number = @number
            """,
            new { guild, number });
        unit.Execute("UPDATE call_roles SET label = '', criteria = NULL, criteria_reason = NULL WHERE guild_id = @guild AND number = @number", new { guild, number });
        unit.Execute("UPDATE call_questions SET answer = NULL WHERE guild_id = @guild AND number = @number", new { guild, number });
        unit.Execute("UPDATE applications SET prepared = NULL, prepared_reason = NULL, prepared_words = NULL WHERE guild_id = @guild AND number = @number", new { guild, number });
        unit.Execute("DELETE FROM call_practicals WHERE guild_id = @guild AND number = @number", new { guild, number });
    }

    /// <summary>A call by its server and number.</summary>
    internal sealed record Place(GuildId Guild, long Number);

    /// <summary>A role of a call.</summary>
    internal sealed record Seated(GuildId Guild, long Number, long Role);
}
