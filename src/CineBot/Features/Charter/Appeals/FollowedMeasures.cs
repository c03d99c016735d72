using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>What was decided about a person, among what they follow: each with where it stands and what they may still do.</summary>
internal sealed class FollowedMeasures(MeasureWords words, AppealPost post, CommunityClock clock) : IFollowed
{
    /// <summary>The latest; a page holds the others.</summary>
    private const int Most = 3;

    public IEnumerable<Block> Draw(IReadUnit unit, GuildId guild, MemberId member)
    {
        var told = Entries(unit, guild, member).Take(Most + 1).ToList();
        if (told.Count == 0) yield break;
        yield return new Heading("appeal.mine");
        foreach (var entry in told.Take(Most)) yield return entry;
        if (told.Count > Most) yield return new Actionable(new("appeal.button.all", "appeal.list"), "appeal.more");
    }

    /// <summary>One line for each case, the latest first.</summary>
    public IEnumerable<Block> Entries(IReadUnit unit, GuildId guild, MemberId member)
    {
        foreach (var measure in MeasureStore.Told(unit, guild, member).DistinctBy(measure => measure.CaseNumber))
            if (CaseFileStore.Find(unit, guild, measure.CaseNumber) is { State: not CaseState.Expunged } one)
                yield return new Actionable(new("appeal.button.see", "appeal.see", one.Code), Standing(measure), Recourse(unit, one, measure));
    }

    /// <summary>The measure and until when it holds, or since when it does not.</summary>
    public Text Standing(Measure measure) => new($"appeal.standing.{MeasureRow.Name(measure.State)}", words.Name(measure), measure.EndedAt ?? measure.Until);

    /// <summary>Whether they may still appeal, or what became of their appeal.</summary>
    public Text Recourse(IReadUnit unit, Case one, Measure measure) => AppealStore.Find(unit, one) switch
    {
        { State: AppealState.Open } appeal => new(post.IsOutside(unit, one) ? "appeal.recourse.outside" : AssignmentStore.Free(unit, one).Count == 0 ? "appeal.recourse.waits" : "appeal.recourse.open", appeal.MadeAt),
        { SettledAt: { } at } appeal => new($"appeal.recourse.{AppealStore.Name(appeal.State)}", at),
        _ => AppealRules.May(unit, one, CaseRole.Concerned, clock.Now) ? new("appeal.recourse.possible", AppealRules.Until(measure)) : new("appeal.recourse.over", AppealRules.Until(measure)),
    };
}
