using System.Collections.Concurrent;

namespace CineBot.Browser.Browsing;

/// <summary>Everything a page had to complain about since it was opened.</summary>
internal sealed class Complaints
{
    private readonly ConcurrentQueue<string> _all = [];

    private Complaints()
    {
    }

    public IEnumerable<string> All => _all;

    public static Complaints Of(IPage page)
    {
        var complaints = new Complaints();
        page.Console += (_, said) => complaints.Hear(said);
        page.PageError += (_, error) => complaints._all.Enqueue($"script: {error}");
        page.Dialog += async (_, dialog) =>
        {
            complaints._all.Enqueue($"a script of somebody’s ran: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => complaints.See(request, page);
        return complaints;
    }

    // What the rehearsal refuses to do for somebody is a 400 with a sentence for them: the browser notes it, the page shows it.
    private void Hear(IConsoleMessage said)
    {
        if (said.Type is not ("error" or "warning")) return;
        if (said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && said.Text.Contains(" 400 ", StringComparison.Ordinal) && said.Location.Contains("/rehearsal/", StringComparison.Ordinal)) return;
        _all.Enqueue($"console: {said.Text} ({said.Location})");
    }

    private void See(IRequest request, IPage page)
    {
        var asked = new Uri(request.Url);
        if (asked.Scheme is "data" or "blob" || page.Url == "about:blank" || asked.Authority == new Uri(page.Url).Authority) return;
        _all.Enqueue($"asked somebody else: {request.Url}");
    }
}
