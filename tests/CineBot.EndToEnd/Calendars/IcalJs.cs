using System.Text.Json.Nodes;
using CineBot.Calendars;
using CineBot.EndToEnd.Peers;
using CineBot.Rehearsal.Peers;

namespace CineBot.EndToEnd.Calendars;

/// <summary>ical.js, which knows nothing of us and of time zones only what a file tells it, reads calendar files.</summary>
internal sealed class IcalJs : IAsyncDisposable
{
    private readonly NodePeer peer;

    private IcalJs(NodePeer peer) => this.peer = peer;

    public static async Task<IcalJs> StartAsync(CancellationToken cancellation) =>
        new(NodePeer.Start(await PeerWorkshop.OpenAsync("calendars.mjs", cancellation)));

    /// <summary>The file as it was understood: its events, and at most so many times of each, in seconds since 1970.</summary>
    public Task<JsonObject> ReadAsync(string name, CalendarFile file, int most = 1) => ReadTextAsync(name, file.ToString(), most);

    /// <summary>As <see cref="ReadAsync"/>, of a file as it was handed over.</summary>
    public async Task<JsonObject> ReadTextAsync(string name, string file, int most = 1)
    {
        await peer.TellAsync(new() { ["name"] = name, ["file"] = file, ["most"] = most });
        return await peer.SeesAsync(name);
    }

    public async ValueTask DisposeAsync() => await peer.DisposeAsync();
}
