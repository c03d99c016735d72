using CineBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.Recommendations;

/// <summary>What people say for a film.</summary>
internal static class VoiceStore
{
    /// <summary>Null where the person has no voice there.</summary>
    public static Voice? Find(IReadUnit unit, Recommendation recommendation, MemberId member) => unit.QueryFirstOrNull<Stored>(
        """
        SELECT member_id, why, kind, moods, where_to_see, content_notes, spoiler, spoken_at, until_on, until_zone
        FROM voices
        WHERE guild_id = @guild AND number = @number AND member_id = @member
        """,
        new { guild = recommendation.Guild, number = recommendation.Number, member })?.Read();

    /// <summary>The earliest voice first.</summary>
    public static IReadOnlyList<Voice> All(IReadUnit unit, Recommendation recommendation) =>
    [
        .. unit.Query<Stored>(
            """
            SELECT member_id, why, kind, moods, where_to_see, content_notes, spoiler, spoken_at, until_on, until_zone
            FROM voices
            WHERE guild_id = @guild AND number = @number
            ORDER BY spoken_at, member_id
            """,
            new { guild = recommendation.Guild, number = recommendation.Number }).Select(row => row.Read()),
    ];

    /// <summary>Adds a voice, or gives the one that the person has another reason; true when it is a new voice.</summary>
    public static bool Speak(WriteUnit unit, Recommendation recommendation, MemberId member, string why)
    {
        var isNew = Find(unit, recommendation, member) is null;
        unit.Execute(
            """
            INSERT INTO voices (guild_id, number, member_id, why, spoken_at)
            VALUES (@guild, @number, @member, @why, @now)
            ON CONFLICT (guild_id, number, member_id) DO UPDATE SET why = excluded.why
            """,
            new { guild = recommendation.Guild, number = recommendation.Number, member, why, now = unit.Now });
        return isNew;
    }

    /// <summary>Whether the reason is shown behind a veil.</summary>
    public static void Veil(WriteUnit unit, Recommendation recommendation, MemberId member, bool isVeiled) => unit.Execute(
        "UPDATE voices SET spoiler = @spoiler WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild = recommendation.Guild, number = recommendation.Number, member, spoiler = isVeiled ? 1L : 0L });

    public static void Complete(WriteUnit unit, Recommendation recommendation, Voice voice) => unit.Execute(
        """
        UPDATE voices
        SET kind = @kind, moods = @moods, where_to_see = @place, content_notes = @notes, until_on = @day, until_zone = @zone
        WHERE guild_id = @guild AND number = @number AND member_id = @member
        """,
        new
        {
            guild = recommendation.Guild,
            number = recommendation.Number,
            member = voice.Member,
            kind = voice.Kind,
            moods = string.Join(',', voice.Moods),
            place = voice.WhereToSee,
            notes = voice.ContentNotes,
            day = voice.LastDay is { } last ? LocalDatePattern.Iso.Format(last.Day) : null,
            zone = voice.LastDay?.Zone.Id,
        });

    /// <summary>True when the person had a voice to take back.</summary>
    public static bool TakeBack(WriteUnit unit, Recommendation recommendation, MemberId member) => unit.Execute(
        "DELETE FROM voices WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild = recommendation.Guild, number = recommendation.Number, member }) > 0;

    private sealed record Stored(MemberId member_id, string why, string? kind, string moods, string? where_to_see, string? content_notes, long spoiler, Instant spoken_at, string? until_on, string? until_zone)
    {
        public Voice Read() => new(member_id, why, spoken_at)
        {
            Kind = kind,
            Moods = moods.Split(',', StringSplitOptions.RemoveEmptyEntries),
            WhereToSee = where_to_see,
            ContentNotes = content_notes,
            IsSpoiler = spoiler != 0,
            LastDay = Voice.ReadLastDay(until_on, until_zone),
        };
    }
}
