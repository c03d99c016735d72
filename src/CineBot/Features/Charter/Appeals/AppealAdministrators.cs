using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Who manages the server among those who may look at an appeal and do not have it in hand: asked of Discord, and so never inside a unit.</summary>
internal sealed class AppealAdministrators(Database database, CaseReaders readers, FreeModerators moderators, MeasureObstacles members)
{
    private const int Most = 20;

    /// <summary>None where the case is not grave: nobody is asked there.</summary>
    /// <exception cref="Refusal">There is no such case for who asks, or Discord cannot say now.</exception>
    public async Task<IReadOnlyList<MemberId>> FindAsync(Request request, CancellationToken cancellation)
    {
        var found = new List<MemberId>();
        foreach (var other in await database.ReadAsync(unit => Others(unit, request), cancellation))
            if (await members.ManagesAsync(request.InGuild, other, cancellation)) found.Add(other);
        return found;
    }

    private List<MemberId> Others(IReadUnit unit, Request request) =>
        CaseDesk.Find(unit, readers.Of(request), request.Ids is [var code, ..] ? code : null) is { IsGrave: true, State: CaseState.Appealed } one
            ? [.. moderators.Of(unit, one).Except(AssignmentStore.Free(unit, one)).Take(Most)]
            : [];
}
