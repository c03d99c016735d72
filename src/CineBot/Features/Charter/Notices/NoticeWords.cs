using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>Gives the outbox the words of letters, and writes down when somebody has theirs.</summary>
internal sealed class NoticeWords(NoticeLetter letters) : IReminderSource
{
    public string Kind => NoticeDesk.About;

    public bool IsFollowed => true;

    /// <summary>Nothing where the letter is gone: its person erased everything, or its time is over.</summary>
    public Reminding? Draw(IReadUnit unit, Reminder reminder)
    {
        if (NoticeStore.Find(unit, reminder.About.Guild, reminder.About.Number) is not { } sent) return null;
        var parts = letters.PartsOf(sent.Letter);
        for (var part = 1; part <= parts.Count; part++)
            if (reminder.Topic == NoticeDesk.TopicOf(part)) return new(parts[part - 1]) { Buttons = part == parts.Count ? sent.Ways : [] };
        return null;
    }

    // It waits for them.
    public Missed? Missed(IReadUnit unit, Reminder reminder) => null;

    /// <summary>They have it with the part that comes last, whichever that is: one that could not be sent at first comes after the rest.</summary>
    public void Told(WriteUnit unit, Followed what, Telling how)
    {
        if (NoticeStore.Find(unit, what.About.Guild, what.About.Number) is not { } sent) return;
        if (how is Telling.Waiting) NoticeStore.Wait(unit, sent);
        else if (!OutboxStore.IsToCome(unit, what.About) && IsLastToWait(unit, sent.Member, what, how)) NoticeReader.Read(unit, sent);
    }

    // Those that wait are opened from the oldest on, and are put away only afterwards.
    private static bool IsLastToWait(WriteUnit unit, MemberId member, Followed what, Telling how) =>
        MessageStore.Waiting(unit, member, what.About) switch
        {
            [] => true,
            [.., var last] => how is Telling.Opened && last == what,
        };
}
