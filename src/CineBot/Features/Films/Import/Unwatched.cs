namespace CineBot.Features.Films.Import;

/// <summary>Nobody looks on.</summary>
internal sealed class Unwatched : IImportProgress
{
    public void Begin(string step)
    {
    }

    public void Tell(double share, long count)
    {
    }

    public void End(long count)
    {
    }
}
