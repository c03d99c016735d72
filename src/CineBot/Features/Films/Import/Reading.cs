using System.Globalization;

namespace CineBot.Features.Films.Import;

/// <summary>Reads a line; null when it was used or is none of ours, otherwise what is wrong with it.</summary>
internal delegate string? LineReading(ReadOnlySpan<byte> line);

/// <summary>A line that could not be used.</summary>
internal sealed record BadLine(string File, long Number, string Reason)
{
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"{File}, line {Number}: it {Reason}.");
}

/// <summary>One import's way through its files: counts lines, notes the bad ones, tells how far it is, and stops where it is asked to.</summary>
internal sealed class Reading(IImportProgress progress, CancellationToken cancellation)
{
    /// <summary>Of the bad lines only so many are named.</summary>
    public const int MostNamed = 20;

    private const int Stride = 2048;
    private readonly List<BadLine> _named = [];

    public CancellationToken Cancellation => cancellation;

    public IImportProgress Progress => progress;

    public long Lines { get; private set; }

    public long Bad { get; private set; }

    public IReadOnlyList<BadLine> Named => _named;

    /// <summary>From the file's next line to its last.</summary>
    public void Walk(LineFile file, LineReading read)
    {
        progress.Begin($"reading {file.Name}");
        var count = 0L;
        while (file.MoveNext())
        {
            if (++count % Stride == 0) Pause(file.Share, count);
            if (file.IsTooLong) Note(file, string.Create(CultureInfo.InvariantCulture, $"is longer than {LineFile.LongestLine} bytes"));
            else if (!file.Line.IsEmpty && read(file.Line) is { } reason) Note(file, reason);
        }

        Lines += count;
        progress.End(count);
    }

    /// <summary>Says how far a step is.</summary>
    /// <exception cref="OperationCanceledException">Whoever started the import wants it to end.</exception>
    public void Pause(double share, long count)
    {
        cancellation.ThrowIfCancellationRequested();
        progress.Tell(share, count);
    }

    private void Note(LineFile file, string reason)
    {
        Bad++;
        if (_named.Count < MostNamed) _named.Add(new(file.Name, file.Number, reason));
    }
}
