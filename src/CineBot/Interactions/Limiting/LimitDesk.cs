using CineBot.Storage;

namespace CineBot.Interactions.Limiting;

/// <summary>Holds back who asks too fast, and gives every request the limit within which it speaks to others.</summary>
internal sealed class LimitDesk(Flood flood, Database database, IInCharge inCharge)
{
    /// <exception cref="Refusal">They ask faster than a person can.</exception>
    public void Pass(Request request)
    {
        if (request.Kind is not RequestKind.Search) flood.Pass(request.Member);
    }

    /// <summary>The request with its tally; where a form is about to open, there is room for what it will say.</summary>
    /// <exception cref="Refusal">There is none: better said before anything is typed.</exception>
    public async Task<Request> AdmitAsync(Request request, Handler handler, CancellationToken cancellation)
    {
        if (handler.Access.CountsItself) return request;
        var tally = new Tally(handler.Access.Limit ?? Limits.Others, inCharge);
        if (handler is { Answer: Answer.Form, Access.Limit: not null } && request is { Kind: not RequestKind.Search, Guild: { } guild })
            await database.ReadAsync(
                unit =>
                {
                    tally.Check(unit, guild, request, request.At);
                    return true;
                },
                cancellation);
        return request with { Tally = tally };
    }
}
