using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Reminds somebody once, in waking hours, that they may still be heard; nothing where they answered or the case went on.</summary>
internal sealed class HearingReminders(Outbox outbox, IReach reach, CommunityClock clock, Options options) : IReminderSource
{
    public string Kind => "hearing";

    public void Remind(WriteUnit unit, HearingVoice voice)
    {
        var member = voice.Member!.Value;
        var way = reach.Of(unit, member, CaseNews.Kind, Waking.After(unit, voice.Guild, member, voice.InvitedAt + HearingTimes.Reminded, options));
        outbox.Remind(unit, new(new(voice.Guild, Kind, voice.Voice), "open", way.DueAt, voice.ClosesAt) { Member = member, ByMessage = way.ByMessage });
    }

    public Reminding? Draw(IReadUnit unit, Reminder reminder)
    {
        if (HearingVoiceStore.Find(unit, reminder.About.Guild, reminder.About.Number) is not { State: VoiceState.Invited } voice) return null;
        if (HearingRules.IsTakenBack(unit, voice) || CaseFileStore.Find(unit, voice.Guild, voice.Number) is not { } one || !voice.IsOpen(one, clock.Now)) return null;
        return new(HearingLetter.Reminder(voice.ClosesAt).Text) { Buttons = [new("hearing.button.answer", "hearing.answer", voice.Code), new("hearing.button.see", "hearing.see", voice.Code)] };
    }

    // It is among what they follow.
    public Missed? Missed(IReadUnit unit, Reminder reminder) => null;
}
