using CineBot.Features.Members;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>
/// Whoever keeps away from an owner of a call, or whom an owner keeps away from, stays out of their sight: they may ask like everybody, wait like many, and are never
/// offered a seat nor named. Nobody learns of it, and it ends with the choice that made it so.
/// </summary>
internal static class Apart
{
    public static bool FromOwners(IReadUnit unit, Call call, MemberId member) => call.Owners.Any(owner => KeptAwayStore.AreApart(unit, owner, member));
}
