using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>Among what a person follows: that there are letters to them, and where.</summary>
internal sealed class FollowedNotices : IFollowed
{
    public IEnumerable<Block> Draw(IReadUnit unit, GuildId guild, MemberId member)
    {
        var own = NoticeStore.Own(unit, guild, member);
        if (own.Count == 0) yield break;
        yield return new Actionable(new("notice.button.letters", "notice.list"), new Text("notice.followed", (long)own.Count), new Text("notice.latest", NoticeLetter.TitleOf(own[^1].Letter), own[^1].SentAt));
    }
}
