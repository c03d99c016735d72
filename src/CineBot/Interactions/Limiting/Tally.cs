using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Limiting;

/// <summary>
/// Counts an act within its limit, in the unit of the act itself: what is refused, repeated or said to nobody but oneself costs nothing.
/// </summary>
internal sealed class Tally(Limit limit, IInCharge inCharge)
{
    /// <summary>Whoever is in charge has so many times more for themselves, and finds so many times more room in the server.</summary>
    public const long MoreForOne = 5, MoreForAll = 2;

    /// <summary>Looks at what the unit has said, once all of it is said.</summary>
    /// <exception cref="Refusal">It is one too many; nothing of the unit is kept.</exception>
    public void Count(WriteUnit unit, Request request)
    {
        foreach (var guild in unit.Spoken.Where(spoken => spoken.To != request.Member).Select(spoken => spoken.Guild).Distinct())
        {
            Check(unit, guild, request, unit.Now);
            LimitStore.Add(unit, guild, limit, request.Member);
        }
    }

    /// <exception cref="Refusal">There is no room for one more; it says until when.</exception>
    public void Check(IReadUnit unit, GuildId guild, Request request, Instant now)
    {
        var figures = LimitStore.FiguresOf(unit, guild, limit);
        if (guild == request.Guild && inCharge.IsInCharge(unit, request, limit)) figures = new(figures.PerPerson * MoreForOne, figures.PerServer * MoreForAll);
        Refuse("limit.reached", LimitStore.Of(unit, guild, limit, request.Member, now), figures.PerPerson);
        Refuse("limit.reached_by_all", LimitStore.OfAll(unit, guild, limit, now), figures.PerServer);
    }

    private void Refuse(string key, IReadOnlyList<Counted> counted, long figure)
    {
        if (Window.FullUntil(counted, figure) is { } until) throw new Refusal(key, limit.Title, figure, until, new FromNow(until), new CommandName("settings")) { GoOnAt = until };
    }
}
