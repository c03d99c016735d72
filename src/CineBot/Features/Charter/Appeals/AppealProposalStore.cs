using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>What was proposed to answer to appeals; the latest counts.</summary>
internal static class AppealProposalStore
{
    /// <summary>With the case's next number.</summary>
    public static AppealProposal Add(WriteUnit unit, AppealProposal proposed)
    {
        var number = unit.QueryFirstOrNull<long?>(
            """
            INSERT INTO appeal_proposals (guild_id, number, proposal, outcome, kind, until_at, words, proposed_by_member_id, proposed_at)
            SELECT @guild, @number, 1 + COALESCE((SELECT MAX(proposal) FROM appeal_proposals WHERE guild_id = @guild AND number = @number), 0),
                @outcome, @kind, @until, @words, @by, @at
            RETURNING proposal
            """,
            new
            {
                guild = proposed.Guild,
                number = proposed.Number,
                outcome = AppealStore.Name(proposed.Outcome),
                kind = proposed.Kind is { } kind ? MeasureRow.Name(kind) : null,
                until = proposed.Until,
                words = proposed.Words,
                by = proposed.ProposedBy,
                at = proposed.ProposedAt,
            });
        return proposed with { Proposal = number!.Value };
    }

    public static AppealProposal? Latest(IReadUnit unit, Case one) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, proposal, outcome, kind, until_at, words, proposed_by_member_id, proposed_at
        FROM appeal_proposals
        WHERE guild_id = @guild AND number = @number
        ORDER BY proposal DESC
        LIMIT 1
        """,
        new { guild = one.Guild, number = one.Number })?.Read();

    private sealed record Row(
        GuildId guild_id, long number, long proposal, string outcome, string? kind, Instant? until_at, string? words, MemberId? proposed_by_member_id, Instant proposed_at)
    {
        public AppealProposal Read() => new(guild_id, number, proposal, AppealStore.Read(outcome), proposed_at)
        {
            Kind = kind is null ? null : Enum.Parse<MeasureKind>(kind, ignoreCase: true),
            Until = until_at,
            Words = words,
            ProposedBy = proposed_by_member_id,
        };
    }
}
