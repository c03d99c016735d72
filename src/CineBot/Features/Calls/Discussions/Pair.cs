using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Discussions;

/// <summary>The two who are to speak with each other about a call, and which of them asks now; the rules that hold for any two.</summary>
internal sealed record Pair(Call Call, MemberId Holder, MemberId Applicant, Side Asking)
{
    public MemberId Me => Asking is Side.Holder ? Holder : Applicant;

    public MemberId Other => Asking is Side.Holder ? Applicant : Holder;

    public Side OtherSide => Asking is Side.Holder ? Side.Applicant : Side.Holder;

    /// <summary>Their discussion; null where they never had one.</summary>
    public Discussion? Find(IReadUnit unit) => DiscussionStore.Of(unit, Call, Holder, Applicant);

    /// <exception cref="Refusal">They may not, or not now. Who keeps away, who takes a pause and who wants no more of it is told alike: it shows nothing of any.</exception>
    public Pair Checked(IReadUnit unit, Instant now)
    {
        CallStates.After(Call.State, CallAction.Decide);
        if (!IsAlive(unit, Call, Applicant)) throw new Refusal("discuss.over");
        if (Apart.FromOwners(unit, Call, Applicant) || MemberStore.Find(unit, Other).IsPausedAt(now) || Find(unit)?.ClosedBy == OtherSide) throw new Refusal("discuss.not_now", Other);
        return MayBeAlone(unit, now, Holder, Applicant) ? this : throw new Refusal("discuss.sixteen");
    }

    /// <summary>Whether the person applies for something of it for which people apply: extras come, and have their thread together.</summary>
    public static bool IsAlive(IReadUnit unit, Call call, MemberId applicant)
    {
        var open = ApplicationStore.Of(unit, call.Guild, call.Number, applicant).Where(one => one.IsOpen).Select(one => one.Role).ToHashSet();
        return open.Count > 0 && CallRoleStore.Of(unit, call.Guild, call.Number).Any(role => open.Contains(role.Role) && role.KindIn(call) is not CallKind.Extras);
    }

    /// <summary>The bot leaves nobody of sixteen or seventeen alone with one other person.</summary>
    public static bool MayBeAlone(IReadUnit unit, Instant now, params IEnumerable<MemberId> people) =>
        AgeRules.MayShareThread([.. people.Select(person => AgeStore.Find(unit, person, now))]);
}
