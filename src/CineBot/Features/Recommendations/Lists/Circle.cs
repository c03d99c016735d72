using CineBot.Features.Members;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>
/// Those who may be named to one person: everybody but those who keep away from them, or they from those. It is silent, so whoever is outside
/// looks just like somebody who shares nothing and says nothing.
/// </summary>
internal sealed class Circle(IReadUnit unit, MemberId member)
{
    private readonly Dictionary<MemberId, bool> _known = [];

    public bool Includes(MemberId other)
    {
        if (other == member) return true;
        if (!_known.TryGetValue(other, out var includes)) _known[other] = includes = !KeptAwayStore.AreApart(unit, member, other);
        return includes;
    }
}
