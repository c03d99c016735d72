using System.Threading.Channels;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>One open window: what it has yet to be sent. Whoever offers never waits; a window that falls too far behind is cut off, and comes back.</summary>
internal sealed class LiveReader(User viewer)
{
    private const int Patience = 2000;
    private readonly Channel<LiveLine> _waiting = System.Threading.Channels.Channel.CreateBounded<LiveLine>(new BoundedChannelOptions(Patience) { SingleReader = true });

    public User Viewer => viewer;

    public ChannelReader<LiveLine> Lines => _waiting.Reader;

    /// <summary>False when there is no more room.</summary>
    public bool Offer(LiveLine line) => _waiting.Writer.TryWrite(line);

    public void Cut() => _waiting.Writer.TryComplete();
}
