using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>Who answered what to which party.</summary>
internal static class SignUpStore
{
    /// <summary>Null where the person has not answered.</summary>
    public static SignUp? Find(IReadUnit unit, Party party, MemberId member) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, member_id, answer, seat, queue, offered_until, access, version, help, help_words, is_stale, answered_at
        FROM sign_ups
        WHERE guild_id = @guild AND number = @number AND member_id = @member
        """,
        new { guild = party.Guild, number = party.Number, member })?.Read();

    /// <summary>Writes the answer; where somebody stands in the queue is set once and kept.</summary>
    public static void Set(WriteUnit unit, SignUp signUp) => unit.Execute(
        """
        INSERT INTO sign_ups (guild_id, number, member_id, answer, seat, queue, offered_until, access, version, help, help_words, is_stale, answered_at)
        VALUES (@guild_id, @number, @member_id, @answer, @seat, @queue, @offered_until, @access, @version, @help, @help_words, @is_stale, @answered_at)
        ON CONFLICT (guild_id, number, member_id) DO UPDATE
        SET answer = excluded.answer, seat = excluded.seat, queue = excluded.queue, offered_until = excluded.offered_until, access = excluded.access, version = excluded.version,
            help = excluded.help, help_words = excluded.help_words, is_stale = excluded.is_stale, answered_at = excluded.answered_at
        """,
        Row.Of(signUp));

    /// <summary>A place behind everybody who asked before.</summary>
    public static long NextInQueue(WriteUnit unit, GuildId guild) => unit.NextNumber(guild, "sign-up");

    /// <summary>Those of one answer, in the order in which they came.</summary>
    public static IReadOnlyList<SignUp> Some(IReadUnit unit, Party party, PartyAnswer answer, long skip, long atMost) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, member_id, answer, seat, queue, offered_until, access, version, help, help_words, is_stale, answered_at
            FROM sign_ups
            WHERE guild_id = @guild AND number = @number AND answer = @answer
            ORDER BY queue
            LIMIT @atMost OFFSET @skip
            """,
            new { guild = party.Guild, number = party.Number, answer = Name(answer), skip, atMost }).Select(row => row.Read()),
    ];

    /// <summary>Those who hold a seat, in the order in which they came.</summary>
    public static IReadOnlyList<MemberId> Seated(IReadUnit unit, Party party, long skip, long atMost) => unit.Query<MemberId>(
        "SELECT member_id FROM sign_ups WHERE guild_id = @guild AND number = @number AND answer = 'yes' AND seat = 'held' ORDER BY queue LIMIT @atMost OFFSET @skip",
        new { guild = party.Guild, number = party.Number, skip, atMost });

    /// <summary>Those who can do something for whoever lacks the film.</summary>
    public static IReadOnlyList<SignUp> Helping(IReadUnit unit, Party party) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, member_id, answer, seat, queue, offered_until, access, version, help, help_words, is_stale, answered_at
            FROM sign_ups
            WHERE guild_id = @guild AND number = @number AND help IS NOT NULL AND answer IN ('yes', 'maybe')
            ORDER BY answer DESC, queue
            """,
            new { guild = party.Guild, number = party.Number }).Select(row => row.Read()),
    ];

    /// <summary>Everybody who said yes or maybe, and is told when something changes.</summary>
    public static IReadOnlyList<MemberId> Concerned(IReadUnit unit, Party party) => unit.Query<MemberId>(
        "SELECT member_id FROM sign_ups WHERE guild_id = @guild AND number = @number AND answer IN ('yes', 'maybe') ORDER BY answer DESC, queue",
        new { guild = party.Guild, number = party.Number });

    public static Turnout Count(IReadUnit unit, Party party) => unit.QueryFirstOrNull<Turnout>(
        """
        SELECT COALESCE(SUM(seat = 'held'), 0) AS Yes, COALESCE(SUM(answer = 'maybe'), 0) AS Maybe, COALESCE(SUM(seat = 'waiting' OR seat = 'offered'), 0) AS Waiting,
            COALESCE(SUM(is_stale = 1 AND answer <> 'no'), 0) AS Stale, COALESCE(SUM(answer = 'yes' AND access = 'none'), 0) AS WithoutAccess,
            COALESCE(SUM(help IS NOT NULL AND answer <> 'no'), 0) AS Helping
        FROM sign_ups
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild = party.Guild, number = party.Number })!;

    /// <summary>The version wishes of those who come.</summary>
    public static IReadOnlyList<Wish> Wishes(IReadUnit unit, Party party)
    {
        var wishes = unit.QueryFirstOrNull<WishRow>(
            """
            SELECT COALESCE(SUM(version = 'sme'), 0) AS Sme, COALESCE(SUM(version = 'ad'), 0) AS Ad, COALESCE(SUM(version = 'vost'), 0) AS Vost, COALESCE(SUM(version = 'vf'), 0) AS Vf
            FROM sign_ups
            WHERE guild_id = @guild AND number = @number AND answer = 'yes' AND seat = 'held'
            """,
            new { guild = party.Guild, number = party.Number })!;
        return [.. new Wish[] { new("sme", wishes.Sme), new("ad", wishes.Ad), new("vost", wishes.Vost), new("vf", wishes.Vf) }.Where(wish => wish.Count > 0)];
    }

    /// <summary>The party moved: everybody is asked again, and keeps their seat until they say otherwise.</summary>
    public static void AskAgain(WriteUnit unit, Party party) => unit.Execute(
        "UPDATE sign_ups SET is_stale = 1 WHERE guild_id = @guild AND number = @number",
        new { guild = party.Guild, number = party.Number });

    /// <summary>Another film is shown: nobody has said yet how they will see that one.</summary>
    public static void ForgetFilm(WriteUnit unit, Party party) => unit.Execute(
        "UPDATE sign_ups SET access = NULL, help = NULL, help_words = NULL WHERE guild_id = @guild AND number = @number",
        new { guild = party.Guild, number = party.Number });

    private static string Name(PartyAnswer answer) => answer switch { PartyAnswer.Yes => "yes", PartyAnswer.Maybe => "maybe", _ => "no" };

    private static string? Name(Seat? seat) => seat switch { Seat.Held => "held", Seat.Waiting => "waiting", Seat.Offered => "offered", _ => null };

    private sealed record WishRow(long Sme, long Ad, long Vost, long Vf);

    private sealed record Row(
        GuildId guild_id, long number, MemberId member_id, string answer, string? seat, long queue, Instant? offered_until,
        string? access, string? version, string? help, string? help_words, long is_stale, Instant answered_at)
    {
        public static Row Of(SignUp signUp) => new(
            signUp.Guild, signUp.Number, signUp.Member, Name(signUp.Answer), Name(signUp.Seat), signUp.Queue, signUp.OfferedUntil,
            signUp.Access, signUp.Version, signUp.Help, signUp.HelpWords, signUp.IsStale ? 1 : 0, signUp.AnsweredAt);

        public SignUp Read() => new(guild_id, number, member_id, Enum.Parse<PartyAnswer>(answer, ignoreCase: true), queue, answered_at)
        {
            Seat = seat is null ? null : Enum.Parse<Seat>(seat, ignoreCase: true),
            OfferedUntil = offered_until,
            Access = access,
            Version = version,
            Help = help,
            HelpWords = help_words,
            IsStale = is_stale != 0,
        };
    }
}

/// <summary>How many come, may come, wait for a seat; how many were not asked again yet, lack the film, or can help those who do.</summary>
internal sealed record Turnout(long Yes, long Maybe, long Waiting, long Stale, long WithoutAccess, long Helping);

/// <summary>How many wish for a version.</summary>
internal sealed record Wish(string Version, long Count);
