using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>Somebody has their letter: written down once; <see cref="NoticeDuty"/> does what follows.</summary>
internal static class NoticeReader
{
    /// <summary>Harmless where they had it already.</summary>
    public static void Read(WriteUnit unit, SentNotice sent)
    {
        if (NoticeStore.MarkRead(unit, sent)) CaseLog.Add(unit, CaseFileStore.Find(unit, sent.Guild, sent.Number)!, "notice-read", null);
    }
}
