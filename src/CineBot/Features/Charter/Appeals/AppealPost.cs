using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Sends the letters about appeals to whom they are for; to whoever erased everything, none.</summary>
internal sealed class AppealPost(NoticeDesk notices, MeasureWords words, FreeModerators moderators)
{
    /// <summary>So many others must be free, or the outside contact looks at it.</summary>
    private const int Enough = 2;

    public bool IsOutside(IReadUnit unit, Case one) => moderators.Of(unit, one).Count < Enough;

    public void Received(WriteUnit unit, Case one, Appeal appeal)
    {
        if (AppealRules.Told(unit, one) is { Member: { } member } told) notices.Send(unit, one, member, AppealLetters.Received(appeal, Setting(unit, one, told, IsOutside(unit, one))));
    }

    /// <summary>After it was done; <paramref name="before"/> is the measure as it stood, of which nothing may be left.</summary>
    public void Answered(WriteUnit unit, Case one, Measure before, AppealProposal answer, bool isOutside)
    {
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
        new(measure, words.Name(measure), OutsideWords.Find(unit, one.Guild), isOutside, one.IsGrave, one.Code);
}
