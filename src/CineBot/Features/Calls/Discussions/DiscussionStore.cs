using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Discussions;

/// <summary>Who speaks alone with whom about which call.</summary>
internal static class DiscussionStore
{
    /// <summary>Null where the server has none of that number.</summary>
    public static Discussion? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, is_relayed, closed_by, wrote_by, wrote_at, unanswered
        FROM discussions
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number })?.Read();

    /// <summary>The one of these two about this call; null where they have none.</summary>
    public static Discussion? Of(IReadUnit unit, Call call, MemberId holder, MemberId applicant) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, is_relayed, closed_by, wrote_by, wrote_at, unanswered
        FROM discussions
        WHERE guild_id = @guild AND call_number = @call AND applicant_member_id = @applicant AND holder_member_id = @holder
        """,
        new { guild = call.Guild, call = call.Number, applicant, holder })?.Read();

    /// <summary>
    /// Those that look as if they cannot go on: nobody applies any more, or holds the call; the two keep apart by now, or one of them declared that they are a minor.
    /// </summary>
    public static IReadOnlyList<Discussion> Ending(IReadUnit unit) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, is_relayed, closed_by, wrote_by, wrote_at, unanswered
            FROM discussions
            WHERE guild_id > 0 AND (
                NOT EXISTS (
                    SELECT 1 FROM applications
                    WHERE applications.member_id = applicant_member_id AND applications.guild_id = discussions.guild_id AND applications.number = call_number
                        AND applications.state IN ('submitted', 'seen', 'shortlisted', 'waiting', 'offered', 'confirmed', 'reconfirmed'))
                OR NOT EXISTS (
                    SELECT 1 FROM calls
                    WHERE calls.guild_id = discussions.guild_id AND calls.number = call_number AND calls.state NOT IN ('archived', 'cancelled')
                        AND (calls.owner_member_id = holder_member_id OR calls.co_owner_member_id = holder_member_id))
                OR EXISTS (SELECT 1 FROM kept_away WHERE kept_away.member_id = holder_member_id AND kept_away.other_member_id = applicant_member_id)
                OR EXISTS (SELECT 1 FROM kept_away WHERE kept_away.member_id = applicant_member_id AND kept_away.other_member_id = holder_member_id)
                OR EXISTS (SELECT 1 FROM age_brackets WHERE age_brackets.member_id = holder_member_id AND age_brackets.bracket <> 'adult')
                OR EXISTS (SELECT 1 FROM age_brackets WHERE age_brackets.member_id = applicant_member_id AND age_brackets.bracket <> 'adult'))
            LIMIT 100
            """,
            new { }).Select(row => row.Read()),
    ];

    /// <summary>Where the person speaks with somebody, on either side.</summary>
    public static IReadOnlyList<Discussion> With(IReadUnit unit, MemberId member) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, is_relayed, closed_by, wrote_by, wrote_at, unanswered
            FROM discussions
            WHERE holder_member_id = @member OR applicant_member_id = @member
            """,
            new { member }).Select(row => row.Read()),
    ];

    public static void Add(WriteUnit unit, Discussion discussion) => unit.Execute(
        """
        INSERT INTO discussions (guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, opened_at)
        VALUES (@guild, @number, @call, @holder, @applicant, @openedBy, @now)
        """,
        new { guild = discussion.Guild, number = discussion.Number, call = discussion.Call, holder = discussion.Holder, applicant = discussion.Applicant, openedBy = Name(discussion.OpenedBy), now = unit.Now });

    public static void Set(WriteUnit unit, Discussion discussion) => unit.Execute(
        """
        UPDATE discussions
        SET opened_by = @openedBy, is_relayed = @isRelayed, closed_by = @closedBy, wrote_by = @spokenBy, wrote_at = @spokenAt, unanswered = @unanswered
        WHERE guild_id = @guild AND number = @number
        """,
        new
        {
            guild = discussion.Guild,
            number = discussion.Number,
            openedBy = Name(discussion.OpenedBy),
            isRelayed = discussion.IsRelayed ? 1L : 0L,
            closedBy = discussion.ClosedBy is { } closedBy ? Name(closedBy) : null,
            spokenBy = discussion.SpokenBy is { } spokenBy ? Name(spokenBy) : null,
            spokenAt = discussion.SpokenAt,
            unanswered = discussion.Unanswered,
        });

    public static void Delete(WriteUnit unit, Discussion discussion) =>
        unit.Execute("DELETE FROM discussions WHERE guild_id = @guild AND number = @number", new { guild = discussion.Guild, number = discussion.Number });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM discussions WHERE guild_id = @guild", new { guild });

    private static string Name(Side side) => side is Side.Holder ? "holder" : "applicant";

    private sealed record Row(
        GuildId guild_id, long number, long call_number, MemberId holder_member_id, MemberId applicant_member_id, string opened_by, long is_relayed, string? closed_by, string? wrote_by, Instant? wrote_at,
        long unanswered)
    {
        public Discussion Read() => new(guild_id, number, call_number, holder_member_id, applicant_member_id, SideOf(opened_by)!.Value)
        {
            IsRelayed = is_relayed != 0,
            ClosedBy = SideOf(closed_by),
            SpokenBy = SideOf(wrote_by),
            SpokenAt = wrote_at,
            Unanswered = unanswered,
        };

        private static Side? SideOf(string? name) => name switch { null => null, "holder" => Side.Holder, _ => Side.Applicant };
    }
}
