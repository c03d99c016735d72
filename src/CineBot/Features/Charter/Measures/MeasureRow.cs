using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>A measure as it lies in its table, column by column.</summary>
internal sealed record MeasureRow(
    GuildId guild_id, long measure, long number, string kind, string state, MemberId? member_id, MemberId? proposed_by_member_id, long? article, long? version,
    string? told_facts, string? why, RoleId? role_id, string? obstacle, Instant proposed_at, Instant until_at, Instant? decided_at, Instant? notify_at, Instant? notified_at,
    Instant? carry_at, Instant? asked_at, Instant? held_at, Instant? review_at, Instant? shorter_at, Instant? look_at, Instant? ended_at, Instant? next_at)
{
    public static MeasureRow Of(Measure one) => new(
        one.Guild, one.Number, one.CaseNumber, Name(one.Kind), Name(one.State), one.Member, one.ProposedBy, one.Article, one.Version,
        one.Facts, one.Why, one.Role, one.Obstacle is { } obstacle ? Name(obstacle) : null, one.ProposedAt, one.Until, one.DecidedAt, one.NotifyAt, one.NotifiedAt,
        one.CarryAt, one.AskedAt, one.HeldAt, one.ReviewAt, one.ShorterAt, one.LookAt, one.EndedAt, one.NextAt);

    /// <summary>« RoleGone » as « role_gone ».</summary>
    public static string Name(Enum value) =>
        string.Concat(value.ToString().Select((letter, at) => char.IsAsciiLetterUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    public Measure Read() => new(guild_id, measure, number, Parse<MeasureKind>(kind), until_at)
    {
        State = Parse<MeasureState>(state),
        Member = member_id,
        ProposedBy = proposed_by_member_id,
        Article = article,
        Version = version,
        Facts = told_facts,
        Why = why,
        Role = role_id,
        Obstacle = obstacle is null ? null : ObstacleOf(obstacle),
        ProposedAt = proposed_at,
        DecidedAt = decided_at,
        NotifyAt = notify_at,
        NotifiedAt = notified_at,
        CarryAt = carry_at,
        AskedAt = asked_at,
        HeldAt = held_at,
        ReviewAt = review_at,
        ShorterAt = shorter_at,
        LookAt = look_at,
        EndedAt = ended_at,
    };

    public static MeasureObstacle ObstacleOf(string name) => Parse<MeasureObstacle>(name);

    private static T Parse<T>(string name) where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
