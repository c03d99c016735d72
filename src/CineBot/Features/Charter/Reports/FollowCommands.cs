using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>Following what concerns oneself: one's own reports, and what other parts of the charter add.</summary>
internal sealed class FollowCommands(Database database, FollowCard card) : ICommandSet
{
    private static readonly Access Own = Access.Member.Discreetly();

    public void Describe(CommandMap map)
    {
        map.Command("charter.follow", Own, Answer.Private, ListAsync);
        map.Press("report.list", Own, Answer.Update, ListAsync);
        map.Press("report.see", Own, Answer.Update, (request, cancellation) => database.ReadAsync(unit => Reply.Show(FollowCard.Draw(unit, Find(unit, request))), cancellation));
    }

    /// <exception cref="Refusal">There is none, or it is somebody else's: the same sentence.</exception>
    public static CaseReport Find(IReadUnit unit, Request request) =>
        request.Ids is [var typed, ..] && CaseCode.Read(typed) is { } code && CaseReportStore.FindOwn(unit, request.InGuild, request.Member, code) is { } report
            ? report
            : throw new Refusal("report.unknown", new CommandName("charter.follow"));

    private Task<Reply> ListAsync(Request request, CancellationToken cancellation) =>
        database.ReadAsync(unit => card.List(unit, request, request.Ids.Count > 0 ? request.Number(0) : 1), cancellation);
}
