namespace CineBot.Features.Films.Import;

/// <summary>Where an import says how far it is.</summary>
internal interface IImportProgress
{
    void Begin(string step);

    /// <summary>How much of the step is done, from 0 to 1, and how many lines or films that is; may be told as often as one likes.</summary>
    void Tell(double share, long count);

    void End(long count);
}
