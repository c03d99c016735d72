using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Notices;

/// <summary>In a case, for its moderators: which letters went out, and whether people have them.</summary>
internal sealed class NoticeView : ICaseView
{
    private const int Latest = 4;

    public IEnumerable<Block> Draw(IReadUnit unit, CaseActor actor, Case one) => NoticeStore.Of(unit, one).TakeLast(Latest).Select(sent => new Note(Say(sent)));

    public IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one) => [];

    private static Text Say(SentNotice sent)
    {
        var title = NoticeLetter.TitleOf(sent.Letter);
        return sent switch
        {
            { ReadAt: { } at, WaitsAt: null } => new("notice.view.delivered", title, sent.Member, new FromNow(at)),
            { ReadAt: { } at } => new("notice.view.opened", title, sent.Member, new FromNow(at)),
            { WaitsAt: not null } => new("notice.view.waits", title, sent.Member, new CommandName("my-settings")),
            _ => new("notice.view.sent", title, sent.Member),
        };
    }
}
