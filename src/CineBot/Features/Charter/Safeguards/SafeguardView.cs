using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>The safeguard of a case as a moderator sees it there.</summary>
internal sealed class SafeguardView(CommunityClock clock) : ICaseView
{
    public IEnumerable<Block> Draw(IReadUnit unit, CaseActor actor, Case one)
    {
        if (SafeguardStore.Latest(unit, one) is not { } safeguard) yield break;
        yield return new Rule();
        yield return new Line(safeguard.EndedAt is { } ended ? new("safeguard.shown_ended", ended) : new("safeguard.shown", safeguard.Until));
        if (safeguard.EndedAt is null && safeguard.Obstacle is { } obstacle) yield return new Note(MeasureWords.Obstacle(obstacle));
    }

    public IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one)
    {
        var latest = SafeguardStore.Latest(unit, one);
        if (latest is null && CaseDesk.May(unit, actor, one, CaseAction.Safeguard) && CasePartyStore.Members(unit, one, CasePart.Concerned).Count > 0) yield return new("safeguard.button.begin", "moderation.safeguard", one.Code);
        if (latest is not null && one.IsGrave && CaseDesk.May(unit, actor, one, CaseAction.RenewSafeguard) && (latest.EndedAt is not null || latest.Until - clock.Now <= Safeguarding.Renewable))
            yield return new("safeguard.button.renew", "moderation.safeguard-renew", one.Code);
    }
}
