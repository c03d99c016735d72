using CineBot.Features.Members;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>
/// Whoever keeps away from an owner of a call or from somebody who has a seat in it, or whom one of these keeps away from: they may ask like everybody, wait like many,
/// and are offered no seat; to the owner concerned they are not named either. Nobody learns of it, and it ends with the choice that made it so, or when the other leaves.
/// </summary>
internal static class Apart
{
    public static bool FromOwners(IReadUnit unit, Call call, MemberId member) => call.Owners.Any(owner => KeptAwayStore.AreApart(unit, owner, member));

    /// <summary>Somebody has a seat of the call, or is offered one, whom this person must not meet there.</summary>
    public static bool FromSeated(IReadUnit unit, Call call, MemberId member) => ApplicationStore.IsAnySeatedApart(unit, call.Guild, call.Number, member);
}
