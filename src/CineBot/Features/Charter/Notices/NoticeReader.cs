using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>Somebody has their letter: written down, and told once to whoever waits for that.</summary>
internal sealed class NoticeReader(IEnumerable<INoticeReading> readings)
{
    /// <summary>Harmless where they had it already.</summary>
    public void Read(WriteUnit unit, SentNotice sent)
    {
        if (!NoticeStore.MarkRead(unit, sent)) return;
        CaseLog.Add(unit, CaseFileStore.Find(unit, sent.Guild, sent.Number)!, "notice-read", null);
        foreach (var reading in readings) reading.Read(unit, CaseFileStore.Find(unit, sent.Guild, sent.Number)!, sent.Member, sent.Kind);
    }
}
