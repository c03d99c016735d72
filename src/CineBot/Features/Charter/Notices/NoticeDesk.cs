using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Notices;

/// <summary>
/// Sends letters about cases, one of the two things that reach people who did not ask: by private message with the whole text, in waking hours unless it cannot wait;
/// where their private messages are closed it waits for them, and nothing of it is ever in a public place.
/// </summary>
internal sealed class NoticeDesk(Outbox outbox, IServers servers, NoticeLetter letters, Options options)
{
    public const string About = "notice";

    // As long as anything of a case is kept: a letter is never let go unread.
    private static readonly Duration Useful = Duration.FromDays(3650);

    /// <summary>From now on the person knows of the case; <see cref="INoticeReading"/> hears when they have the letter.</summary>
    public void Send(WriteUnit unit, Case one, MemberId to, Notice notice)
    {
        var frame = FrameOf(unit, one);
        var letter = frame.Letter(notice);
        var number = NoticeStore.Add(unit, one, to, notice.Kind, letter, frame.Ways(notice));
        CasePartyStore.MarkTold(unit, one, to);
        CaseLog.Add(unit, one, "notice-sent", null);
        var due = notice.IsAtOnce || one.IsGrave ? unit.Now : Waking.After(unit, one.Guild, to, unit.Now, options);
        for (var part = 1; part <= letters.PartsOf(letter).Count; part++)
            outbox.Remind(unit, new(new(one.Guild, About, number), TopicOf(part), due, due + Useful) { Member = to, ByMessage = true });
    }

    /// <summary>The same words for somebody who is asked, and no part of the case: to be sent by private message only where they chose that.</summary>
    public Text Draw(WriteUnit unit, Case one, Notice notice) => FrameOf(unit, one).Letter(notice);

    /// <summary>Whether a letter of that kind to somebody is on its way: Discord could not take all of it yet.</summary>
    public static bool IsOnItsWay(IReadUnit unit, Case one, MemberId to, string kind) =>
        NoticeStore.Of(unit, one).Any(sent => sent.Member == to && sent.Kind == kind && OutboxStore.IsToCome(unit, new(sent.Guild, About, sent.Notice)));

    public static string TopicOf(int part) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"part-{part}");

    private NoticeFrame FrameOf(WriteUnit unit, Case one) => new(servers.Find(one.Guild)?.Name, OutsideWords.Find(unit, one), one.Code, unit.Now);
}
