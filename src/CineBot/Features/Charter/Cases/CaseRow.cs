using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>A case as it lies in its table, column by column.</summary>
internal sealed record CaseRow(
    GuildId guild_id, long number, string code, string state, string about, long? gravity, long weight, long? article, ChannelId? channel_id, MessageId? message_id,
    long is_urgent, long is_outside, string pseudonym, Instant opened_at, Instant state_at, Instant? closed_at, Instant? nudge_at, long nudges, Instant? expunge_at)
{
    public static CaseRow Of(Case one) => new(
        one.Guild, one.Number, one.Code, Name(one.State), one.About.ToString().ToLowerInvariant(), (long?)one.Gravity, one.Weight, one.Article, one.Channel, one.Message,
        one.IsUrgent ? 1 : 0, one.IsOutside ? 1 : 0, one.Pseudonym, one.OpenedAt, one.StateAt, one.ClosedAt, one.NudgeAt, one.Nudges, one.ExpungeAt);

    public static string Name(CaseState state) => state.ToString().ToLowerInvariant();

    public static CaseState StateOf(string name) => Enum.Parse<CaseState>(name, ignoreCase: true);

    public Case Read() => new(guild_id, number, code, StateOf(state), opened_at)
    {
        About = Enum.Parse<CaseSubject>(about, ignoreCase: true),
        Gravity = (Gravity?)gravity,
        Article = article,
        Channel = channel_id,
        Message = message_id,
        IsUrgent = is_urgent != 0,
        IsOutside = is_outside != 0,
        Pseudonym = pseudonym,
        StateAt = state_at,
        ClosedAt = closed_at,
        NudgeAt = nudge_at,
        Nudges = nudges,
        ExpungeAt = expunge_at,
    };
}
