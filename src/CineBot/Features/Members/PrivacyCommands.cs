using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Members;

/// <summary>Shows the notice on personal data, page by page.</summary>
internal sealed class PrivacyCommands(PrivacyNotice notice) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("my-settings.notice", Access.Anyone, Answer.Private, ShowAsync);
        map.Press("my-settings.notice-page", Access.Anyone, Answer.Update, ShowAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation)
    {
        var pages = notice.In(request.Language);
        var page = request.Ids.Count == 0 ? 1 : (int)Math.Clamp(request.Number(0), 1, pages.Count);
        var reply = Reply.Show(new([.. pages[page - 1]]));
        if (page > 1) reply = reply.With(Turn("notice.button.previous", page - 1));
        return Task.FromResult(page < pages.Count ? reply.With(Turn("notice.button.next", page + 1)) : reply);
    }

    private static Button Turn(string label, int page) => new(label, "my-settings.notice-page", page.ToString(CultureInfo.InvariantCulture));
}
