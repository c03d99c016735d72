using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Tells the person concerned and those who reported what becomes of a measure: each of them in private, and only what is theirs.</summary>
internal sealed class MeasureLetters(NoticeDesk notices, MeasureNotices words, CaseNews news)
{
    public void Told(WriteUnit unit, Case one, Measure measure)
    {
        if (measure.Member is { } member) notices.Send(unit, one, member, words.Told(one, measure, MeasureWords.Article(unit, measure)));
        news.TellReporters(unit, one, MeasureNotices.Reporters);
    }

    /// <summary>Whether what was decided is being told at this very moment.</summary>
    public static bool IsOnItsWay(IReadUnit unit, Case one, Measure measure) => measure.Member is { } member && NoticeDesk.IsOnItsWay(unit, one, member, MeasureNotices.Decided);

    public void Shortened(WriteUnit unit, Case one, Measure measure)
    {
        if (measure.Member is { } member) notices.Send(unit, one, member, words.Shortened(measure));
    }

    public void Over(WriteUnit unit, Case one, Measure measure)
    {
        if (measure.Member is { } member) notices.Send(unit, one, member, words.Over(measure));
    }
}
