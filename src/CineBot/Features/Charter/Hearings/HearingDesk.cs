using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>
/// Gives people the floor: first those who reported, who say what may be passed on; then the person concerned, who is told that and no more. In a grave case
/// moderators say when, and whether, the person concerned is invited.
/// </summary>
internal sealed class HearingDesk(HearingInvitations invitations, HearingReminders reminders)
{
    /// <summary>Those who could be invited now and are not yet.</summary>
    public static IReadOnlyList<MemberId> Missing(IReadUnit unit, Case one, CasePart part)
    {
        var heard = HearingVoiceStore.Of(unit, one).Select(voice => voice.Member).ToHashSet();
        return [.. CasePartyStore.Members(unit, one, part).Where(member => !heard.Contains(member) && (part is not CasePart.Reporter || CaseReportStore.FindOpen(unit, one.Guild, member, one.Number) is not null))];
    }

    public void Open(WriteUnit unit, Case one)
    {
        var isFirst = !HearingStore.IsOpened(unit, one);
        HearingStore.Open(unit, one, one.IsGrave ? null : unit.Now + HearingTimes.Facts);
        if (isFirst) foreach (var voice in Reporters(unit, one)) Reopen(unit, one, voice);
        foreach (var member in Missing(unit, one, CasePart.Reporter)) Invite(unit, one, member, CasePart.Reporter);
        if (isFirst && !one.IsGrave) Settled(unit, one);
    }

    /// <summary>It is found to be grave: whom to call, and that somebody may be beside them, reach everybody who reported at once and once, whether or not there is a hearing.</summary>
    public void Shelter(WriteUnit unit, Case one)
    {
        var told = NoticeStore.Of(unit, one).Where(sent => sent.Kind == HearingLetter.Grave).Select(sent => sent.Member).ToHashSet();
        foreach (var voice in Reporters(unit, one).Where(voice => !told.Contains(voice.Member!.Value))) invitations.Send(unit, one, Again(unit, voice));
        foreach (var member in Missing(unit, one, CasePart.Reporter)) Invite(unit, one, member, CasePart.Reporter);
    }

    // They had the floor since it was found to be grave: the hearing gives them its own time, and where it is grave no longer its questions.
    private void Reopen(WriteUnit unit, Case one, HearingVoice voice)
    {
        var again = Again(unit, voice);
        if (!one.IsGrave) invitations.Send(unit, one, again);
        reminders.Remind(unit, again);
    }

    private static HearingVoice Again(WriteUnit unit, HearingVoice voice)
    {
        var again = voice with { State = voice.State is VoiceState.Silent ? VoiceState.Invited : voice.State, InvitedAt = unit.Now, ClosesAt = unit.Now + HearingTimes.Open };
        HearingVoiceStore.Reopen(unit, again);
        return again;
    }

    private static IEnumerable<HearingVoice> Reporters(IReadUnit unit, Case one) => HearingRules.Voices(unit, one).Where(voice => voice is { IsReporter: true, Member: not null, State: not VoiceState.Gone });

    /// <summary>Invites somebody by that part; a witness is told what it is <paramref name="about"/>.</summary>
    public void Invite(WriteUnit unit, Case one, MemberId member, CasePart part, string? about = null)
    {
        var number = unit.NextNumber(one.Guild, "hearing");
        var voice = new HearingVoice(one.Guild, number, one.Number, CaseCode.Next(unit, one.Guild, default, $"{one.Pseudonym}/voice/{number}"), part, member)
        {
            About = about,
            Facts = part is CasePart.Reporter ? CaseReportStore.FindOpen(unit, one.Guild, member, one.Number)?.Words : null,
            FactsState = part is CasePart.Reporter ? FactsState.Asked : null,
            InvitedAt = unit.Now,
            ClosesAt = unit.Now + HearingTimes.Open,
        };
        HearingVoiceStore.Add(unit, voice);
        invitations.Send(unit, one, voice);
        reminders.Remind(unit, voice);
    }

    /// <summary>Invites the person concerned once everybody who reported said what may be passed on.</summary>
    public void Settled(WriteUnit unit, Case one)
    {
        if (HearingStore.FactsAt(unit, one) is null || HearingRules.Voices(unit, one).Any(voice => voice is { FactsState: FactsState.Asked, Member: not null })) return;
        InviteConcerned(unit, one);
    }

    /// <summary>Invites them now, with what may be passed on by now.</summary>
    public void InviteConcerned(WriteUnit unit, Case one)
    {
        HearingStore.Settle(unit, one);
        foreach (var member in Missing(unit, one, CasePart.Concerned)) Invite(unit, one, member, CasePart.Concerned);
    }

    /// <summary>Whether the person concerned was told what may be passed on: it cannot be taken back then.</summary>
    public static bool IsTold(IReadUnit unit, Case one) => HearingVoiceStore.Of(unit, one).Any(voice => voice.Part is CasePart.Concerned);

    /// <summary>
    /// So long it is waited for before moderators may invite the person concerned though nothing was said of the facts: in a grave case, and in one that was grave
    /// when it was opened, where nobody else invites them.
    /// </summary>
    public static bool MayInviteConcerned(IReadUnit unit, Case one, Instant now) =>
        (one.IsGrave || (HearingStore.IsOpened(unit, one) && HearingStore.FactsAt(unit, one) is null)) && Missing(unit, one, CasePart.Concerned).Count > 0
        && HearingRules.Voices(unit, one).Where(voice => voice.IsReporter && voice.Member is not null).All(voice => voice.FactsState is not FactsState.Asked || voice.InvitedAt + HearingTimes.Facts <= now);
}
