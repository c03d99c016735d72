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

    /// <summary>What kept them out before is tried again, and whoever left by themselves is let in again.</summary>
    public static void Want(WriteUnit unit, CardRef thread, MemberId member) => unit.Execute(
        """
        INSERT INTO private_thread_people (guild_id, kind, number, member_id, is_wanted)
        VALUES (@guild, @kind, @card, @member, 1)
        ON CONFLICT (guild_id, kind, number, member_id) DO UPDATE SET is_wanted = 1, is_inside = 0, is_leaving = 0, obstacle = NULL
        """,
        new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, member });

    /// <summary>True where something is to be done; where no thread is open yet, they are forgotten at once.</summary>
    public static bool Unwant(WriteUnit unit, CardRef thread, MemberId member)
    {
        if (PrivateThreadStore.Find(unit, thread) is { Thread: null }) Gone(unit, thread, member);
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

    /// <summary>Whoever could not be taken out in a day is forgotten all the same.</summary>
    public static void ForgetLeaving(WriteUnit unit, CardRef thread) => unit.Execute(
        "DELETE FROM private_thread_people WHERE guild_id = @guild AND kind = @kind AND number = @number AND is_leaving = 1",
        Key(thread));

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ExportOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, kind, number, is_wanted, is_inside, obstacle, is_leaving FROM private_thread_people WHERE member_id = @member",
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM private_thread_people WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>Forgets the person, but where a thread is open: they are to be taken out of it first, and are known until then. Those threads.</summary>
    public static IReadOnlyList<CardRef> Leave(WriteUnit unit, MemberId member)
    {
        unit.Execute(
            """
            DELETE FROM private_thread_people
            WHERE member_id = @member AND EXISTS (
                SELECT 1 FROM private_threads
                WHERE private_threads.guild_id = private_thread_people.guild_id AND private_threads.kind = private_thread_people.kind AND private_threads.number = private_thread_people.number
                    AND private_threads.thread_id IS NULL)
            """,
            new { member });
        unit.Execute("UPDATE private_thread_people SET is_wanted = 0, is_leaving = 1 WHERE member_id = @member", new { member });
        return unit.Query<CardRef>("SELECT guild_id AS Guild, kind AS Kind, number AS Number FROM private_thread_people WHERE member_id = @member", new { member });
    }

    private static object Key(CardRef thread) => new { guild = thread.Guild, kind = thread.Kind, number = thread.Number };

    private static object Person(CardRef thread, MemberId member) => new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, member };

    private sealed record Stored(MemberId member_id, long is_wanted, long is_inside, string? obstacle);
}
