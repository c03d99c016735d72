using CineBot.Features.Calls.Management;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Digests;

/// <summary>The shoots of the next fortnight that still look for people: what they are called, and when they begin.</summary>
internal sealed class ComingShoots : IDigestSource
{
    private const int MostLooked = 100;
    private const int MostShoots = 5;

    private static readonly Duration Soon = Duration.FromDays(15);

    public DigestSection Section => DigestSection.Shoots;

    public bool IsNews => true;

    public DigestPart? Read(IReadUnit unit, DigestWeek week)
    {
        var coming = OpenCallStore.All(unit, week.Guild, kind: null, MostLooked)
            .Where(call => call.FirstDay > week.To && call.FirstDay <= week.To + Soon && !IsFull(unit, week, call) && IsTold(unit, week, call) && !IsApart(unit, week, call)).ToList();
        if (coming.Count == 0) return null;
        return new(
        [
            .. coming.Take(MostShoots).Select(call => new Line(new("digest.shoot", call.Title, new FromNow(call.FirstDay!.Value)))),
            .. coming.Count > MostShoots ? [new Note(new("digest.more_shoots", (long)(coming.Count - MostShoots), new CommandName("film-shoot.calls")))] : Array.Empty<Block>(),
        ], new("digest.count.shoots", (long)coming.Count));
    }

    // What was announced where some of those who read it may not look stays there.
    private static bool IsTold(IReadUnit unit, DigestWeek week, OpenCall call) =>
        week.MayTellOf(CardBook.Find(unit, CallCard.RefTo(week.Guild, call.Number))?.Channel ?? call.Channel);

    private static bool IsFull(IReadUnit unit, DigestWeek week, OpenCall call) => CallRoleStore.Of(unit, week.Guild, call.Number) is { Count: > 0 } roles && roles.All(role => role.SeatsLeft == 0);

    private static bool IsApart(IReadUnit unit, DigestWeek week, OpenCall call) =>
        week.Reader is { } reader && ((call.Owner is { } owner && KeptAwayStore.AreApart(unit, reader, owner)) || (call.CoOwner is { } second && KeptAwayStore.AreApart(unit, reader, second)));
}
