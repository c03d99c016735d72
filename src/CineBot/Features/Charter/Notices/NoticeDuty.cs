using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Notices;

/// <summary>Tells once whoever waits for a letter to be read: apart from the reading itself, so that nobody who opens a letter is held to answer for what follows.</summary>
internal sealed class NoticeDuty(IEnumerable<INoticeReading> readings) : ICaseDuty
{
    public bool IsDue(IReadUnit unit, Instant now) => NoticeStore.IsAnyUnfollowed(unit);

    public int Strike(WriteUnit unit, int atMost)
    {
        var read = NoticeStore.Unfollowed(unit, atMost);
        foreach (var sent in read) Follow(unit, sent);
        return read.Count;
    }

    private void Follow(WriteUnit unit, SentNotice sent)
    {
        NoticeStore.MarkFollowed(unit, sent);
        foreach (var reading in readings) reading.Read(unit, CaseFileStore.Find(unit, sent.Guild, sent.Number)!, sent.Member, sent.Kind);
    }
}
