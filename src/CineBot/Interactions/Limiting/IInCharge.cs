using CineBot.Storage;

namespace CineBot.Interactions.Limiting;

/// <summary>Who looks after a matter: they may do more of it than others, and still when a server's members have used up what is for them.</summary>
internal interface IInCharge
{
    bool IsInCharge(IReadUnit unit, Request request, Limit limit);
}
