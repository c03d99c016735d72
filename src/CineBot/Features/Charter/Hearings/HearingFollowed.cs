using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>In what a person follows: where they are given the floor.</summary>
internal sealed class HearingFollowed(CommunityClock clock) : IFollowed
{
    private const int Most = 5;

    public IEnumerable<Block> Draw(IReadUnit unit, GuildId guild, MemberId member)
    {
        var open = HearingVoiceStore.Own(unit, guild, member).Where(voice => !HearingRules.IsTakenBack(unit, voice) && voice.IsOpen(CaseFileStore.Find(unit, guild, voice.Number)!, clock.Now)).Take(Most).ToList();
        if (open.Count == 0) yield break;
        yield return new Heading("hearing.follow.title");
        foreach (var voice in open)
            yield return new Actionable(new("hearing.button.see", "hearing.see", voice.Code), new Text(voice.IsWaitedFor ? "hearing.follow.waited" : "hearing.follow.amend", voice.ClosesAt));
    }
}
