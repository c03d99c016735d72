using System.Globalization;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>An application as it lies in the database.</summary>
internal sealed record ApplicationRow(
    GuildId guild_id, long number, long role, MemberId member_id, string state, long queue, Instant? offered_until, string days, string? first_name, string? phrase, string? link,
    string? answers, long is_newcomer, string? prepared, string? prepared_reason, string? prepared_words, string? reason, long sequence_agreed, Instant? asked_again_at,
    Instant submitted_at, Instant? answered_at, Instant? closed_at)
{
    private const string Offer = "offer", Decline = "decline";

    public static ApplicationRow Of(Application application) => new(
        application.Guild, application.Number, application.Role, application.Member, Name(application.State), application.Queue, application.OfferedUntil,
        string.Join(',', application.Days), application.FirstName, application.Phrase, application.Link, application.Answers, application.IsNewcomer ? 1 : 0,
        application.Prepared is { } prepared ? prepared.IsOffer ? Offer : Decline : null, application.Prepared?.Reason, application.Prepared?.Words, application.Reason,
        application.SequenceAgreed, application.AskedAgainAt, application.SubmittedAt, application.AnsweredAt, application.ClosedAt);

    public Application Read() => new(guild_id, number, role, member_id, Enum.Parse<ApplicationState>(state, ignoreCase: true), queue, submitted_at)
    {
        OfferedUntil = offered_until,
        Days = [.. days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => long.Parse(day, CultureInfo.InvariantCulture))],
        FirstName = first_name,
        Phrase = phrase,
        Link = link,
        Answers = answers,
        IsNewcomer = is_newcomer != 0,
        Prepared = prepared is null ? null : new(prepared == Offer, prepared_reason, prepared_words),
        Reason = reason,
        SequenceAgreed = sequence_agreed,
        AskedAgainAt = asked_again_at,
        AnsweredAt = answered_at,
        ClosedAt = closed_at,
    };

    public static string Name(ApplicationState state) => state.ToString().ToLowerInvariant();
}
