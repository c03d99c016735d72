namespace CineBot.Features.Films.Sources;

/// <summary>How long somebody waits: one allowance for all the questions that one answer needs.</summary>
internal sealed class Patience(TimeProvider wireTime, TimeSpan total)
{
    private readonly long _since = wireTime.GetTimestamp();

    public TimeSpan Left => total - wireTime.GetElapsedTime(_since);
}
