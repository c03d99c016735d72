using CineBot.Features.Films.Sources;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Settings;

/// <summary>What the operator set up, and how it is now: options, daily copies, the source of films.</summary>
internal sealed class Installation(Options options, DatabaseFile file, OutsideFilms outside)
{
    public Options Options => options;

    public bool TakesCopies => options.Storage.Backups.Enabled;

    /// <summary>Null where there is no copy yet.</summary>
    public Instant? LastCopyAt => TakesCopies && new DailyCopies(file).LastTakenAt() is { } taken ? Instant.FromDateTimeOffset(taken) : null;

    /// <summary>Null where there is no source.</summary>
    public SourceState? Films => outside.State;
}
