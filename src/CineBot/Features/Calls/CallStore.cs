using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>The calls of each server.</summary>
internal static class CallStore
{
    /// <summary>Null where the server has none of that number.</summary>
    public static Call? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<CallRow>(
        """
        SELECT guild_id, number, owner_member_id, co_owner_member_id, kind, state, title, words, pitch, genre, film_minutes, bearer, terms, amount, place_code, place_words,
            zone, hours, is_night, closes_at, expires_at, first_day_at, last_day_at, insurance, image_rights, meals, travel, lodging, minors, sensitive, listener_member_id,
            accessibility, bring, questions, hold_reason, cancel_reason, sequence, channel_id, created_at, published_at, closed_at
        FROM calls
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number })?.Read();

    public static long NextNumber(WriteUnit unit, GuildId guild) => unit.NextNumber(guild, "call");

    public static void Add(WriteUnit unit, Call call)
    {
        unit.Execute(
            """
            INSERT INTO calls (
                guild_id, number, owner_member_id, co_owner_member_id, kind, state, title, words, pitch, genre, film_minutes, bearer, terms, amount, place_code, place_words,
                zone, hours, is_night, closes_at, expires_at, first_day_at, last_day_at, insurance, image_rights, meals, travel, lodging, minors, sensitive, listener_member_id,
                accessibility, bring, questions, hold_reason, cancel_reason, sequence, channel_id, created_at, published_at, closed_at)
            VALUES (
                @guild_id, @number, @owner_member_id, @co_owner_member_id, @kind, @state, @title, @words, @pitch, @genre, @film_minutes, @bearer, @terms, @amount, @place_code, @place_words,
                @zone, @hours, @is_night, @closes_at, @expires_at, @first_day_at, @last_day_at, @insurance, @image_rights, @meals, @travel, @lodging, @minors, @sensitive, @listener_member_id,
                @accessibility, @bring, @questions, @hold_reason, @cancel_reason, @sequence, @channel_id, @created_at, @published_at, @closed_at)
            """,
            CallRow.Of(call));
        Touch(unit, call);
    }

    /// <summary>Writes the call whole, but for its kind and its roles, days and practical part, which lie in tables of their own. <see cref="CallDesk"/> also tells all that follow it.</summary>
    public static void Save(WriteUnit unit, Call call)
    {
        unit.Execute(
            """
            UPDATE calls
            SET owner_member_id = @owner_member_id, co_owner_member_id = @co_owner_member_id, state = @state, title = @title, words = @words, pitch = @pitch, genre = @genre,
                film_minutes = @film_minutes, bearer = @bearer, terms = @terms, amount = @amount, place_code = @place_code, place_words = @place_words, zone = @zone,
                hours = @hours, is_night = @is_night, closes_at = @closes_at, expires_at = @expires_at, first_day_at = @first_day_at, last_day_at = @last_day_at, insurance = @insurance,
                image_rights = @image_rights, meals = @meals, travel = @travel, lodging = @lodging, minors = @minors, sensitive = @sensitive,
                listener_member_id = @listener_member_id, accessibility = @accessibility, bring = @bring, questions = @questions, hold_reason = @hold_reason,
                cancel_reason = @cancel_reason, sequence = @sequence, channel_id = @channel_id, published_at = @published_at, closed_at = @closed_at
            WHERE guild_id = @guild_id AND number = @number
            """,
            CallRow.Of(call));
        Touch(unit, call);
    }

    /// <summary>Those that a moderator must look at, the oldest first.</summary>
    public static IReadOnlyList<Call> Held(IReadUnit unit, GuildId guild, long skip, long atMost) =>
    [
        .. unit.Query<long>("SELECT number FROM calls WHERE guild_id = @guild AND state = 'held' ORDER BY number LIMIT @atMost OFFSET @skip", new { guild, skip, atMost })
            .Select(number => Find(unit, guild, number)!),
    ];

    public static long CountHeld(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM calls WHERE guild_id = @guild AND state = 'held'", new { guild }) ?? 0;

    // What is written now was touched now.
    private static void Touch(WriteUnit unit, Call call) => unit.Execute(
        "UPDATE calls SET touched_at = @now WHERE guild_id = @guild AND number = @number",
        new { guild = call.Guild, number = call.Number, now = unit.Now });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM applications WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM calls WHERE guild_id = @guild", new { guild });
    }
}
