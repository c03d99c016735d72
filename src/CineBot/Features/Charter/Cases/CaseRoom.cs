using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Lets a moderator read a case or do something with it: the capability and the conflicts of interest are asked in the same unit, what was done or only looked at
/// is written down, and the answer is the case as it is then.
/// </summary>
internal sealed class CaseRoom(Database database, CaseReaders readers, CaseCard card, JoinedReports joined)
{
    /// <summary>What the moderator sees, after a look that is written down.</summary>
    public Task<Reply> LookAsync(Request request, Func<IReadUnit, CaseActor, Case, Card> draw, CancellationToken cancellation)
    {
        var actor = ActorOf(request);
        return database.WriteAsync(
            request,
            unit =>
            {
                var one = Find(unit, request, actor);
                CaseLog.Viewed(unit, one, actor.Reader);
                joined.Look(unit, actor, one);
                return Reply.Show(draw(unit, actor, one));
            },
            cancellation);
    }

    public Task<Reply> OpenAsync(Request request, CancellationToken cancellation) => LookAsync(request, card.Draw, cancellation);

    /// <summary>Does something, once; the answer says so above the case as it is then, which may be one that is out of their hands.</summary>
    public async Task<Reply> ActAsync(Request request, Func<WriteUnit, CaseActor, Case, Text> act, CancellationToken cancellation)
    {
        var actor = ActorOf(request);
        var reply = await database.WriteAsync(request, unit => Reply.Say(act(unit, actor, Find(unit, request, actor))), cancellation);
        var left = await database.ReadAsync(unit => request.Ids is [var typed, ..] && CaseCode.Read(typed) is { } code && CaseStore.Find(unit, actor.Reader, code) is { } one ? card.Draw(unit, actor, one) : null, cancellation);
        return reply with { Card = left };
    }

    /// <summary>For a form about a case, which writes nothing yet.</summary>
    public Task<Form> BuildAsync(Request request, Func<IReadUnit, CaseActor, Case, Form> build, CancellationToken cancellation)
    {
        var actor = ActorOf(request);
        return database.ReadAsync(unit => build(unit, actor, Find(unit, request, actor)), cancellation);
    }

    /// <exception cref="Refusal">They are not named for cases, or there is no such case for them.</exception>
    private static Case Find(IReadUnit unit, Request request, CaseActor actor)
    {
        CaseAccess.Check(unit, request);
        return CaseDesk.Find(unit, actor.Reader, request.Ids is [var code, ..] ? code : null);
    }

    private CaseActor ActorOf(Request request) => new(readers.Of(request), Capabilities.IsManager(request));
}
