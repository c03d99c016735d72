using CineBot.Features.Calls.Profiles;

namespace CineBot.Features.Calls.Directory;

/// <summary>
/// The order of the directory: who fits best, then who was asked longest ago, then by lot. Of five who stand together one seat is for somebody who begins:
/// where none came by merit, the fifth is the best of those. Popularity counts nowhere.
/// </summary>
internal static class DirectoryOrder
{
    public const int Together = 5;

    /// <summary>The first of both, which are each in order; every prefix stays the same however many are asked for.</summary>
    public static IReadOnlyList<Found> Merge(IReadOnlyList<Found> others, IReadOnlyList<Found> beginners, long atMost)
    {
        var order = new List<Found>();
        for (int other = 0, beginner = 0; order.Count < atMost && other + beginner < others.Count + beginners.Count;)
        {
            var isBeginners = beginner < beginners.Count && (other == others.Count || IsTheirSeat(order) || Before(beginners[beginner], others[other]));
            order.Add(isBeginners ? beginners[beginner++] : others[other++]);
        }

        return order;
    }

    public static bool Before(Found one, Found other) => (-one.Fit, one.LastAsked, one.Turn, one.Member.Value).CompareTo((-other.Fit, other.LastAsked, other.Turn, other.Member.Value)) < 0;

    private static bool IsTheirSeat(List<Found> order) =>
        order.Count % Together == Together - 1 && order.TakeLast(Together - 1).All(found => found.Level is not SkillLevel.Discovery);
}
