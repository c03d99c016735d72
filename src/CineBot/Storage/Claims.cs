using CineBot.Interactions;

namespace CineBot.Storage;

/// <summary>
/// Lets an interaction have its effect once: the unit that writes it claims its id, and a second delivery is answered from what was stored.
/// A form counts by the interaction that opened it, too, so that it cannot be sent twice. Who may is looked at once more in the same unit, and what was said to others is counted there.
/// </summary>
internal static class Claims
{
    public static Reply Once(WriteUnit unit, Request request, Func<WriteUnit, Reply> effect)
    {
        if (FindOutcome(unit, request) is { } outcome) return Reply.Say(Outcome.Read(outcome));
        foreach (var condition in request.Conditions) condition.CheckAgain(unit, request);
        var reply = effect(unit);
        request.Tally?.Count(unit, request);
        var stored = Outcome.Write(reply.Text);
        Claim(unit, request.Id, stored);
        if (request.Opener is { } opener && opener != request.Id) Claim(unit, opener, stored);
        return reply;
    }

    private static string? FindOutcome(WriteUnit unit, Request request) => unit.QueryFirstOrNull<string>(
        """
        SELECT outcome
        FROM interactions
        WHERE interaction_id IN (@id, @opener)
        """,
        new { id = request.Id, opener = request.Opener ?? request.Id });

    private static void Claim(WriteUnit unit, InteractionId id, string outcome) => unit.Execute(
        "INSERT INTO interactions (interaction_id, outcome, claimed_at) VALUES (@id, @outcome, @now)",
        new { id, outcome, now = unit.Now });
}
