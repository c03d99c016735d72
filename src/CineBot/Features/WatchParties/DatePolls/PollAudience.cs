using CineBot.Features.Members;
using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>
/// How some people are reached once: by private message those who chose that; together in public, by name; and apart from the others, where it waits for them,
/// those who would be named beside somebody they keep away from. Who takes a pause is not called.
/// </summary>
internal sealed record PollAudience(IReadOnlyList<MemberId> ByMessage, IReadOnlyList<MemberId> Together, IReadOnlyList<MemberId> Apart)
{
    private const int MostNamed = 90;

    /// <summary>Those who said that they are interested and have not answered, or only to slots that were taken out.</summary>
    public static IReadOnlyList<MemberId> Unanswered(IReadUnit unit, DatePoll poll)
    {
        var offered = DateSlotStore.Offered(unit, poll).Select(slot => slot.Number).ToHashSet();
        var answered = DateAnswerStore.All(unit, poll).Where(answer => PollResult.IsAnswer(answer, offered)).Select(answer => answer.Member).ToHashSet();
        return [.. InterestStore.All(unit, poll.Guild, poll.Party).Where(member => !answered.Contains(member))];
    }

    public static PollAudience Of(IReadUnit unit, IEnumerable<MemberId> members, IReach reach, Instant now)
    {
        var (byMessage, together, apart) = (new List<MemberId>(), new List<MemberId>(), new List<MemberId>());
        var kept = new Dictionary<MemberId, HashSet<MemberId>>();
        foreach (var member in members.Distinct().Where(member => !MemberStore.Find(unit, member).IsPausedAt(now)))
        {
            if (reach.Of(unit, member, PartyNews.Kind, now).ByMessage)
            {
                byMessage.Add(member);
                continue;
            }

            var away = KeptAwayStore.Of(unit, member).ToHashSet();
            var isApart = together.Count >= MostNamed || together.Any(other => away.Contains(other) || kept[other].Contains(member));
            (isApart ? apart : together).Add(member);
            kept[member] = away;
        }

        return new(byMessage, together, apart);
    }
}
