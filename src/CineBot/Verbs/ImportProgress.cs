using System.Globalization;
using CineBot.Features.Films.Import;

namespace CineBot.Verbs;

/// <summary>
/// Shows how far an import is: a bar with its rate and the time left, redrawn in place where somebody watches, or else a line now and then; and a line for
/// each step once it is done.
/// </summary>
internal sealed class ImportProgress(Terminal terminal, TimeProvider time) : IImportProgress
{
    private const int Width = 24;
    private static readonly TimeSpan Redrawn = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Written = TimeSpan.FromSeconds(10);
    private string _step = "";
    private long _begun;
    private long _told;

    public void Begin(string step)
    {
        _step = step;
        _begun = _told = time.GetTimestamp();
    }

    public void Tell(double share, long count)
    {
        if (time.GetElapsedTime(_told) < (terminal.IsWatched ? Redrawn : Written)) return;
        _told = time.GetTimestamp();
        var line = Line(share, count, time.GetElapsedTime(_begun));
        if (terminal.IsWatched) terminal.Error.Write($"\r{line,-78}");
        else terminal.Error.WriteLine(line);
    }

    public void End(long count)
    {
        var elapsed = time.GetElapsedTime(_begun);
        if (terminal.IsWatched) terminal.Error.Write($"\r{"",-78}\r");
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_step}: {count:N0} in {elapsed.TotalSeconds:F1} s"));
    }

    private static string Clock(TimeSpan left) =>
        left < TimeSpan.FromHours(1) ? left.ToString(@"m\:ss", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{(long)left.TotalHours}:{left:mm\\:ss}");

    private string Line(double share, long count, TimeSpan elapsed)
    {
        var full = (int)(Math.Clamp(share, 0, 1) * Width);
        var rate = count / Math.Max(0.001, elapsed.TotalSeconds);
        var left = share > 0 ? elapsed * ((1 - share) / share) : TimeSpan.Zero;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_step} [{new string('#', full)}{new string('.', Width - full)}] {share:P0}, {count:N0}, {rate:N0} a second, {Clock(left)} left");
    }
}
