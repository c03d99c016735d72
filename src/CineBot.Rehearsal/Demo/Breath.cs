namespace CineBot.Rehearsal.Demo;

/// <summary>Keeps each person from doing more in a moment than hands can: the bot asks whoever is faster to wait, in the demo as anywhere. On wire time.</summary>
internal sealed class Breath(TimeProvider wire)
{
    private const int AtOnce = 11;
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(1020);
    private readonly Dictionary<string, DateTimeOffset> _rested = [];

    /// <summary>Returns when the person may act again.</summary>
    public async Task TakeAsync(string name)
    {
        var now = wire.GetUtcNow();
        var rested = _rested.GetValueOrDefault(name);
        if (rested < now) rested = now;
        _rested[name] = rested + Each;
        var wait = rested + Each - now - (Each * AtOnce);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, wire);
    }
}
