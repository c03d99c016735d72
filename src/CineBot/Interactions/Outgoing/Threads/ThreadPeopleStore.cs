using CineBot.Storage;

namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>Who is to be in a private thread, and who is.</summary>
internal static class ThreadPeopleStore
{
    public static IReadOnlyList<ThreadPerson> Of(IReadUnit unit, CardRef thread) =>
    [
        .. unit.Query<Stored>(
            """
            SELECT member_id, is_wanted, is_inside, obstacle
            FROM private_thread_people
            WHERE guild_id = @guild AND kind = @kind AND number = @number
            ORDER BY member_id
            """,
            Key(thread)).Select(row => new ThreadPerson(row.member_id, row.is_wanted != 0, row.is_inside != 0, row.obstacle is not null)),
    ];

    public static IReadOnlyList<MemberId> Inside(IReadUnit unit, CardRef thread) => [.. Of(unit, thread).Where(person => person.IsInside).Select(person => person.Member)];

    /// <summary>What kept them out before is tried again.</summary>
    public static void Want(WriteUnit unit, CardRef thread, MemberId member) => unit.Execute(
        """
        INSERT INTO private_thread_people (guild_id, kind, number, member_id, is_wanted)
        VALUES (@guild, @kind, @card, @member, 1)
        ON CONFLICT (guild_id, kind, number, member_id) DO UPDATE SET is_wanted = 1, obstacle = NULL
        """,
        new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, member });

    /// <summary>True where something is to be done; who never came in is forgotten at once.</summary>
    public static bool Unwant(WriteUnit unit, CardRef thread, MemberId member)
    {
        unit.Execute(
            "DELETE FROM private_thread_people WHERE guild_id = @guild AND kind = @kind AND number = @card AND member_id = @member AND is_inside = 0",
            Person(thread, member));
        return unit.Execute(
            "UPDATE private_thread_people SET is_wanted = 0 WHERE guild_id = @guild AND kind = @kind AND number = @card AND member_id = @member",
            Person(thread, member)) > 0;
    }

    public static void Entered(WriteUnit unit, CardRef thread, MemberId member) => unit.Execute(
        "UPDATE private_thread_people SET is_inside = 1, obstacle = NULL WHERE guild_id = @guild AND kind = @kind AND number = @card AND member_id = @member",
        Person(thread, member));

    public static void Barred(WriteUnit unit, CardRef thread, MemberId member, bool isBlind) => unit.Execute(
        "UPDATE private_thread_people SET obstacle = @obstacle WHERE guild_id = @guild AND kind = @kind AND number = @card AND member_id = @member",
        new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, member, obstacle = isBlind ? "blind" : "gone" });

    /// <summary>They left by themselves: nobody is let in again unasked.</summary>
    public static void Left(WriteUnit unit, CardRef thread, MemberId member) => unit.Execute(
        "UPDATE private_thread_people SET is_inside = 0, obstacle = 'gone' WHERE guild_id = @guild AND kind = @kind AND number = @card AND member_id = @member",
        Person(thread, member));

    public static void Gone(WriteUnit unit, CardRef thread, MemberId member) => unit.Execute(
        "DELETE FROM private_thread_people WHERE guild_id = @guild AND kind = @kind AND number = @card AND member_id = @member",
        Person(thread, member));

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ExportOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, kind, number, is_wanted, is_inside, obstacle FROM private_thread_people WHERE member_id = @member",
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM private_thread_people WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM private_thread_people WHERE member_id = @member", new { member });

    private static object Key(CardRef thread) => new { guild = thread.Guild, kind = thread.Kind, number = thread.Number };

    private static object Person(CardRef thread, MemberId member) => new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, member };

    private sealed record Stored(MemberId member_id, long is_wanted, long is_inside, string? obstacle);
}
