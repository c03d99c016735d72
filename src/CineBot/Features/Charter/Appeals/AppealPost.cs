using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Sends the letters about appeals to whom they are for, and a word to those who reported; to whoever erased everything, none.</summary>
internal sealed class AppealPost(NoticeDesk notices, MeasureWords words, FreeModerators moderators, CaseNews news)
{
    /// <summary>So many others must be free, or the outside contact looks at it.</summary>
    private const int Enough = 2;

    public bool IsOutside(IReadUnit unit, Case one) => moderators.Of(unit, one).Count < Enough;

    public void Received(WriteUnit unit, Case one, Appeal appeal)
    {
        if (AppealRules.Told(unit, one) is { Member: { } member } told) notices.Send(unit, one, member, AppealLetters.Received(appeal, Setting(unit, one, told, IsOutside(unit, one))));
    }

    /// <summary>Nobody answered yet.</summary>
    public void Waits(WriteUnit unit, Case one, Appeal appeal)
    {
        if (appeal.Member is { } member && AppealRules.Told(unit, one) is { } told) notices.Send(unit, one, member, AppealLetters.Waits(Setting(unit, one, told, IsOutside(unit, one))));
    }

    /// <summary>Nobody answered, and the case goes on that day.</summary>
    public void Unheard(WriteUnit unit, Case one, Appeal appeal, Instant goes)
    {
        if (appeal.Member is { } member) notices.Send(unit, one, member, AppealLetters.Unheard(goes));
    }

    /// <summary>After it was done; <paramref name="before"/> is the measure as it stood, of which nothing may be left.</summary>
    public void Answered(WriteUnit unit, Case one, Measure before, AppealProposal answer, bool isOutside)
    {
        news.TellReportersAgain(unit, one, code => AppealLetters.Reporters(code, answer.Outcome));
        if (before.Member is not { } member) return;
        var after = answer.Outcome is AppealState.Lifted ? before : AppealRules.Told(unit, one) ?? before;
        var setting = Setting(unit, one, after, isOutside);
        notices.Send(unit, one, member, answer.Outcome switch
        {
            AppealState.Upheld => AppealLetters.Upheld(setting, answer.Words),
            AppealState.Lightened => AppealLetters.Lightened(setting, answer.Words),
            _ => AppealLetters.Lifted(setting, answer.Words),
        });
    }

    private AppealSetting Setting(IReadUnit unit, Case one, Measure measure, bool isOutside) =>
        new(measure, words.Name(measure), OutsideWords.Find(unit, one), isOutside, one.IsGrave, one.Code) { IsGivenBackByHand = words.IsGivenBackByHand(measure) };
}
