using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Whom a case concerns, for those who may read it.</summary>
internal sealed class Concerned(Database database, CaseReaders readers, MeasureObstacles obstacles)
{
    /// <exception cref="Refusal">It concerns nobody whose name is still known.</exception>
    public static MemberId Of(IReadUnit unit, Case one) =>
        CasePartyStore.Members(unit, one, CasePart.Concerned) is [var first, ..] ? first : throw new Refusal("measure.nobody");

    /// <summary>The person as they are in the server; null where they left. Before the unit, which asks Discord nothing.</summary>
    /// <exception cref="Refusal">There is no such case for who asks, it concerns nobody, or Discord cannot say now.</exception>
    public async Task<MemberView?> FindAsync(Request request, CancellationToken cancellation)
    {
        var reader = readers.Of(request);
        var member = await database.ReadAsync(unit => Of(unit, CaseDesk.Find(unit, reader, request.Ids is [var code, ..] ? code : null)), cancellation);
        return await obstacles.FindAsync(request.InGuild, member, cancellation);
    }
}
